import { counted, longDay, shortDay, withoutUnknown } from './text.ts';

/** Gaps ahead, by what they are, and those before today. */
interface GapSums {
  readonly ahead: number;
  readonly ofPosts: number;
  readonly ofCover: number;
  readonly past: number;
}

/** What an edit brings and takes away. */
interface EffectCounts {
  readonly newBreaches: number;
  readonly mended: number;
}

const effectText = (effect: EffectCounts | null): string => {
  if (effect === null) return '';
  const news = effect.newBreaches > 0 ? [counted(effect.newBreaches, 'new breach', 'new breaches')] : [];
  const mended = effect.mended > 0 ? [`${effect.mended} mended`] : [];
  const parts = [...news, ...mended];
  return parts.length === 0 ? ', no breach comes or goes' : `, ${parts.join(', ')}`;
};

/** What was done to cells, by the name that their step has on the server. */
const DID: Readonly<Record<string, string>> = {
  type: 'set',
  clear: 'cleared',
  cut: 'cut',
  fill: 'filled',
  swap: 'exchanged',
  paste: 'pasted',
};

/** Texts of the rota board. */
export const boardWords = {
  title: (title: string) => `${title}, board`,
  grid: 'Rota: people by days',
  gridHelp: 'Arrow keys move, the letters of a duty set it, question mark lists all keys.',
  posts: (n: number) => counted(n, 'post'),
  groupPosts: (n: number) => counted(n, 'post'),
  average: 'Avg h/wk',
  averageSpoken: 'Hours worked a week on average',
  /** Some of the work is not known. */
  averageLeast: (hours: string) => `≥${hours}`,
  averageLeastSpoken: (hours: string) => `at least ${hours}`,
  week: (n: number) => `Week ${n}`,
  monthDay: (date: string) => shortDay(date).slice(4),
  dayHead: (date: string, week: number, notes: readonly string[]) =>
    [longDay(date), `week ${week}`, ...notes].join(', '),
  today: 'today',
  bankHoliday: 'bank holiday',
  vacant: 'vacant post',
  nameCell: (name: string, facts: readonly string[]) => [name, ...facts].filter(Boolean).join(', '),
  breaksRules: (n: number) => `breaks ${counted(n, 'rule')}`,
  breachesOf: (n: number) => counted(n, 'breach', 'breaches'),
  partTime: (percent: number) => `${percent}%`,
  partTimeSpoken: (percent: number) => `${percent}% of full time`,
  cell: {
    times: (start: string, end: string) => `${start} to ${end}`,
    proves: 'part of what breaks a rule',
    doubted: 'something can’t be told',
    clash: 'two duties at once',
    changed: 'changed since published',
    unsaved: 'not saved yet',
    noted: 'has a comment',
    pinned: 'pinned',
    conflict: (mine: string, theirs: string, by: string) =>
      `conflict: yours is ${mine}, ${by} has ${theirs}; press 1 for yours, 2 for theirs`,
    ghost: (value: string) => `would become ${value}`,
    nobody: 'nobody does it yet',
  },
  rest: 'rest',
  somebody: 'somebody else',
  cover: 'Cover',
  coverGrid: 'Cover: people on duty by day',
  coverHelp: 'people on duty; a filled cell is short of the number needed',
  need: (numbers: string) => `need ${numbers}`,
  coverCell: (title: string, date: string, there: number, needed: number) =>
    `${title}, ${longDay(date)}, ${there} of ${needed} needed${there < needed ? ', short' : ''}`,

  undo: 'Undo',
  redo: 'Redo',
  weeks: (n: number) => `${n} weeks`,
  /** Of days as wide as a finger needs: how many weeks that is depends on the screen. */
  fingerDays: 'Days',
  weeksGroup: 'How many weeks to show',
  viewGroup: 'What to list',
  people: 'People',
  gaps: ({ ahead }: GapSums, isCoverAsked: boolean) =>
    ahead > 0 ? `Gaps ${ahead}` : isCoverAsked ? 'No gap ahead' : 'No cover asked',
  /** What that number counts, and what it leaves out. */
  gapsCounted: ({ ofPosts, ofCover, past }: GapSums, isCoverAsked: boolean) => {
    const cover = isCoverAsked ? `and ${counted(ofCover, 'place')} more short of cover` : 'and no cover is asked';
    const left = past === 0 ? '' : ` Not counted: ${past} before today, which the list shows when asked.`;
    return `From today on: ${counted(ofPosts, 'duty', 'duties')} of vacant posts, ${cover}.${left}`;
  },
  breaches: (n: number, people: number) =>
    `${counted(n, 'breach', 'breaches')}, ${counted(people, 'person', 'people')}`,
  noBreaches: 'No breach',
  /** Beside what cannot be told: no pass. */
  noKnownBreach: 'No known breach',
  nothingToJudge: 'No duty to judge',
  cannotTell: (n: number) => `${n} can’t tell`,
  checking: 'Checking the rules',
  comments: (open: number) => (open === 0 ? 'Comments' : `Comments ${open}`),
  help: 'Keys',
  findButton: 'Find',
  bar: 'Tools of the board',
  /** What a phone folds away of them. */
  moreTools: 'Tools',
  publish: 'Review and publish',
  states: { draft: 'Draft', published: 'Live', archived: 'Was live' },
  versionTag: (state: string, n: number) => `${state} ${n}`,
  changed: (n: number) => `${counted(n, 'change')} not published`,
  readOnly: {
    draft: 'You may look at this draft. Coordinators change it.',
    live: 'This is live: what people work by. Coordinators change it in a draft.',
    wasLive: 'This was live, and is no longer what people work by.',
    editor: 'This version can’t be edited. A draft can.',
    toDrafts: 'Open or start a draft',
    toLive: 'Look at what is live',
  },
  othersHere: (names: string) => `Also here: ${names}`,

  noSuchDuty: (letters: string) => `No duty here is called ${letters}.`,
  pinned: (cells: number, isPinned: boolean) =>
    isPinned
      ? `${counted(cells, 'cell')} pinned. The solver leaves them alone.`
      : `${counted(cells, 'cell')} free again.`,
  did: (action: string, cells: number, effect: EffectCounts | null) =>
    `${counted(cells, 'cell')} ${DID[action] ?? 'changed'}${effectText(effect)}.`,
  didNothing: 'That changes nothing.',
  undone: (cells: number) => `Undone: ${counted(cells, 'cell')}.`,
  redone: (cells: number) => `Done again: ${counted(cells, 'cell')}.`,
  nothingLeft: 'Nothing to undo or redo.',
  overtaken: (cells: number) =>
    `${counted(cells, 'cell')} changed by somebody else since. Each shows both values: press 1 for yours, 2 for theirs.`,
  keptMine: 'Yours is kept.',
  tookTheirs: 'Theirs is kept.',
  copied: (cells: number) => `${counted(cells, 'cell')} copied.`,
  noBreach: 'Nothing breaks a rule.',
  noDoubt: 'Every rule can be told.',
  doubtOf: (name: string, n: number) => `${name}: ${n} can’t tell. The panel says what is missing.`,
  noGap: 'From today on every duty has somebody.',
  noCover: 'No cover is asked of this rota, so no gap can be told.',
  askCover: 'Say how many people are needed',
  noDutyHere: 'No duty in this cell.',
  gapHere: (code: string, date: string, missing: number) =>
    `${code} on ${longDay(date)}: ${counted(missing, 'person', 'people')} missing. Press G to see who could.`,
  selected: (cells: number, people: number, hours: string) =>
    `${counted(cells, 'cell')} selected, ${counted(people, 'person', 'people')}, ${hours}`,

  ghost: (cells: number, effect: EffectCounts | null) => `${counted(cells, 'cell')}${effectText(effect)}`,
  ghostSpoken: (cells: number, effect: EffectCounts | null) =>
    `Only shown so far: ${counted(cells, 'cell')}${effectText(effect)}. Enter accepts it, Esc leaves it.`,
  ghostDo: (action: string) => (action === 'paste' ? 'Paste' : 'Accept'),
  ghostDrop: 'Leave it',

  saved: (clock: string) => (clock === '' ? 'Saved' : `Saved ${clock}`),
  saving: 'Saving',
  offlineBar: (cells: number) =>
    cells === 0
      ? 'Working offline. What you change is kept on this device and sent later.'
      : `Working offline. ${counted(cells, 'change')} ${cells === 1 ? 'is' : 'are'} kept on this device and sent later.`,
  othersWait: 'Changes of somebody else wait in this browser. They are sent when that person opens this board here.',
  noLive: 'The live line is down. Changes of others come when it is back.',
  refusedBar: (title: string) => `Your last change was not taken: ${title}. It is still on your screen.`,
  /** Said to screen readers alone, where a notice shows it. */
  spoken: {
    offline: 'No connection. What you change is kept on this device and sent later.',
    online: 'Connected again, and everything is saved.',
    refused: (title: string) =>
      `The server refused your last change: ${title}. Above the grid you can try again or take it back.`,
    conflicts: (n: number) =>
      `Somebody else has changed ${counted(n, 'cell')} that you changed too. In the cell, 1 keeps yours and 2 takes theirs.`,
  },
  refusedDrop: 'Take it back',
  refusedAgain: 'Try again',
  conflictBar: (n: number) =>
    `${counted(n, 'cell')} changed by you and somebody else. Nothing is lost: choose for each.`,
  conflictShow: 'Choose',
  empty: 'No duties yet. Drop in a spreadsheet, start from a template, or let us build one.',
  emptyPeople: 'Nobody is on this rota yet. Add people or drop in a spreadsheet.',
  emptyAdd: 'Add people',
  emptyImport: 'Drop in a spreadsheet',
  emptyTemplate: 'Start from a template',
  emptyBuild: 'Build one',
  swapTwo: 'Select the same days of two people, one below the other, to exchange them.',
  setUp: 'Set up',
  setUpLinks: {
    settings: 'Title, days and contract',
    setup: 'Cover and shift types',
    people: 'People and tiers',
    template: 'Template',
    leave: 'Leave requests',
    swaps: 'Swaps',
  },
  noContract: 'The rules can’t be checked: the contract of this rota can’t be read.',
  loading: 'Fetching people and duties',

  legendNobody: 'No one yet',
  legendBreaks: 'Breaks',
  legendDoubt: 'Can’t tell',
  legendChanged: 'Changed',
  legend: 'What the cells mean',
  notices: 'Notices of the board',

  panel: 'The person under the focus',
  closePanel: 'Close',
  changeSelected: 'Change them',
  openPanel: (name: string) => `About ${name}`,
  build: 'Build or repair',
  fullTime: 'full time',
  rules: 'Rules',
  rulesOrder: 'nearest to its limit first',
  times: (n: number) => `${n} times`,
  hoursByWeek: 'Hours by week',
  hoursWorked: (hours: string) => `worked ${hours} a week`,
  hoursLimit: (limit: string) => `at most ${limit}`,
  /** By a rule that counts leave, or other weeks, so that it comes to another figure than what is worked. */
  hoursByRule: (hours: string, limit: string) => `${hours} as the rule counts, at most ${limit}`,
  hoursUnknown: withoutUnknown,
  hoursPicture: (weeks: number, least: string, most: string, unknown: string) =>
    `Worked hours in each of ${counted(weeks, 'week')}: from ${least} to ${most}${unknown === '' ? '' : `, ${unknown}`}`,
  pay: 'Pay for a year',
  payFrom: (date: string) => `by the rates of ${date}`,
  payTotal: 'Total',
  payMissing: (facts: string) => `Can’t tell: ${facts}`,
  payNone: 'The pay of this contract is not worked out here.',
  shares: 'Fair shares',
  sharesBy: 'by whole-time equivalent in the tier',
  shareOf: (own: number, share: string) => `${own}, share ${share}`,
  tiredness: 'Tiredness',
  tirednessShow: 'Show a model’s estimate',
  vacantPanel: 'A post that nobody holds. Its duties are gaps, and no rule is judged.',
  clashing: (
    later: { readonly code: string; readonly day: string; readonly start: string },
    earlier: { readonly code: string; readonly day: string; readonly end: string },
  ) =>
    `${later.code} on ${later.day} begins at ${later.start}, before ${earlier.code} of ${earlier.day} is over at ${earlier.end}.`,
  clashPanel: 'Two duties at once. Nothing else can be judged until one of them goes.',
  editCell: 'Change this cell',

  setRest: 'Rest',

  findPerson: (name: string, facts: string) => (facts === '' ? name : `${name}, ${facts}`),
  findBreach: (rule: string, name: string, date: string) => `${rule}: ${name}, ${date}`,
  findDoubt: (rule: string, name: string, date: string) =>
    `${rule} can’t be told: ${date === '' ? name : `${name}, ${date}`}`,
} as const;
