import { counted, fullDay, untoldText } from './text.ts';

/** What was found in all published rotas of a department together. */
interface Found {
  readonly breaches: number;
  /** Those that were judged, and those that cannot be. */
  readonly rotas: number;
  readonly unread: number;
  readonly cannotTell: number;
}

/** What is known for certain; of what is in doubt nobody can say that no rule is broken. */
function known(breaches: number, rotas: number, isOpen: boolean): string {
  const where = `in ${counted(rotas, 'published rota')}`;
  if (breaches > 0) return `${counted(breaches, 'breach', 'breaches')} ${where}`;
  if (rotas === 0) return 'Nothing can be told';
  return isOpen ? `No rule is known to be broken ${where}` : `No rule is broken ${where}`;
}

/** Texts of the guardian's page and of the report for a board. */
export const oversightWords = {
  guardian: 'Safe working hours',
  guardianOf: (department: string) => `Safe working hours, ${department}`,
  loading: 'Judging every published rota of the department',
  answer: ({ breaches, rotas, cannotTell, unread }: Found) => {
    const doubts = [
      ...(cannotTell === 0 ? [] : [untoldText(cannotTell)]),
      ...(unread === 0 ? [] : [`${counted(unread, 'rota')} cannot be judged`]),
    ];
    return `${[known(breaches, rotas, doubts.length > 0), ...doubts].join('; ')}.`;
  },
  none: 'Nothing is published here yet. There is something to watch over once a rota is live.',
  reports: 'Exception reports are kept elsewhere and never show here or on a live rota.',
  version: (n: number, from: string, until: string) => `Version ${n}, ${from} to ${until}`,
  unread: 'Published rotas that cannot be judged',

  breaches: 'Broken rules',
  noBreach: 'Every rule that can be told is kept.',
  cannotTell: (n: number) => `${untoldText(n)}, because a fact is missing.`,
  onRotaBoard: 'The rota board names what is missing.',
  who: 'Who',
  rule: 'Rule',
  proof: 'What was found',
  reason: 'Reason given when it was published',
  noReason: 'none was given',
  reasonGone: 'taken away with the name',

  fines: 'Fines',
  finesLead:
    'What these breaches cost if the rota is worked as published, each by the rates of its day. Hours worked beyond the rota are not in it.',
  finesNone: 'No fine falls due by the rota alone.',
  finesNoContract: 'This contract knows no fines.',
  hours: 'Hours in breach',
  toDoctor: 'To the doctor',
  toGuardian: 'To the guardian',
  total: 'Total',
  sum: 'All together',
  cannot: 'can’t tell',
  missing: (facts: string) => `Missing: ${facts}`,

  waivers: 'Waivers in force',
  waiversNone: 'Nobody on this rota has agreed to a wider limit.',
  waiver: 'Wider limit agreed for',
  used: 'Is it needed?',
  isUsed: 'yes: without it the rule would be broken',
  isUnused: 'no: the rule is kept without it',

  notice: 'Notice and late changes',
  publications: 'Times it was published',
  published: 'Published',
  by: 'By',
  changes: 'Changes',
  late: 'At short notice',
  firstOne: 'first version',
  lateVerdict: (n: number) => (n === 0 ? 'none' : `${counted(n, 'change')} late`),

  board: 'Report for the board',
  boardOf: (department: string) => `Report for the board: ${department}`,
  boardLead: (organisation: string, madeOn: string) =>
    `${organisation}. Published rotas as they stand on ${fullDay(madeOn)}. Nobody is named.`,
  print: 'Print this page',
  excel: 'Excel',
  csv: 'CSV',
  summary: 'In short',
  rota: 'Rota',
  people: 'People',
  vacant: 'Vacant posts',
  gaps: 'Gaps ahead',
  gapsFrom: (madeOn: string) => `Gaps from ${fullDay(madeOn)} on`,
  gapsNone: 'From this day on every duty has somebody, and cover is met.',
  gapsUnknown: 'No cover is asked of this rota, so no gap can be told.',
  line: 'Missed by',
  days: 'Days',
  lateChanges: 'Late changes',
  hoursTitle: 'Hours and how they are shared',
  hoursLead:
    'Least, middle and most of the people of a tier. Nights and weekends are those of a full-timer: a part-timer’s are divided by their part of full time, so that an even share is the same number for everybody. A night is what the contract calls one or, where it does not say, a shift that holds 03:00.',
  tier: 'Tier',
  week: 'Average week',
  nights: 'Nights',
  weekends: 'Weekends',
  spread: (least: string, median: string, most: string) => `${least} · ${median} · ${most}`,
  atLeast: (hours: string) => `at least ${hours}`,
  unknownWork: (people: number) => `without the unknown work of ${counted(people, 'person', 'people')}`,
  spreadHead: 'least · middle · most',
  finesAll: 'Fines by the rota alone',
  waiversCount: 'Waivers',
  broken: 'Breaches',
  brokenPeople: 'People',
  method: 'How it is worked out',
  methodText:
    'Every published rota was judged whole by its contract, as the board and the check do. Fines are of the rota as published; hours worked beyond it are reported elsewhere. Nobody judges a vacant post: each of its duties is a gap. Where cover misses the same duty, that is one gap. A calculation, not legal advice.',
} as const;
