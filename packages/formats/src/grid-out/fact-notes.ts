import type { PersonFacts, Rota, RotaPerson } from '@rotawright/core/roster';

/** A kind of fact that a table has no column for, and what a check of the table comes to without it. */
interface Loss {
  readonly facts: readonly (keyof PersonFacts)[];
  readonly what: string;
  readonly without: string;
}

const LOSSES: readonly Loss[] = [
  { facts: ['waivers'], what: 'agreed waivers', without: 'the narrower limits are judged by' },
  {
    facts: ['annualLeaveDays', 'normalDayMinutes'],
    what: 'days of leave a year and the length of a normal day',
    without: 'the average with leave can not be told',
  },
  {
    facts: ['fullTimeWeekends', 'fullTimeOnCalls'],
    what: 'weekends and on-call periods of a full-timer',
    without: 'the pay for them can not be told',
  },
  {
    facts: ['pattern', 'resident', 'criterionR', 'prospectiveCover', 'annualLeaveWeeks', 'leaveWeekMinutes'],
    what: 'facts of the 2002 contract such as the pattern',
    without: 'another contract is judged by, unless --contract says which, and bands can not be told',
  },
];

const OF_TEMPLATE: Loss = {
  facts: ['grade', 'wte'],
  what: 'grade and whole-time equivalent of a template',
  without: 'its pay can not be told, or is that of full time',
};

/** The zone that files without one are read in. */
const USUAL_ZONE = 'Europe/London';

/** A sentence for each kind of fact that neither a workbook, a CSV file nor a calendar holds: whoever checks that file should know. */
export function factNotes(rota: Rota): readonly string[] {
  const losses = rota.kind === 'template' ? [OF_TEMPLATE, ...LOSSES] : LOSSES;
  const notes = losses.flatMap(({ facts, what, without }) => {
    const whose = rota.people.filter((person) => facts.some((fact) => isSaid(person.facts[fact])));
    return whose.length === 0 ? [] : [`Left out: ${what}${ofPeople(rota, whose)}. Without them ${without}.`];
  });
  const lines = rota.kind === 'roster' ? rota.people.filter(({ cycleWeeks }) => cycleWeeks !== null) : [];
  if (lines.length > 0)
    notes.push(`Left out: the template lines${ofPeople(rota, lines)}. Pay is then of these dates, not of the cycle.`);
  return notes;
}

/** As {@link factNotes}, of the zone, which a calendar holds and a table does not. */
export function zoneNotes({ kind, zone }: Rota): readonly string[] {
  if (kind === 'template' || zone === USUAL_ZONE) return [];
  return [`Left out: the zone ${zone}. Read the file with --zone ${zone}.`];
}

function isSaid(value: PersonFacts[keyof PersonFacts]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

const MOST_NAMES = 5;

function ofPeople(rota: Rota, people: readonly RotaPerson[]): string {
  if (rota.kind === 'template') return '';
  const names = people.slice(0, MOST_NAMES).map(({ id, name }) => name || id);
  const rest = people.length - names.length;
  return ` of ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
