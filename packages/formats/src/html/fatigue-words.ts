import type { FatigueComparison, FatigueMeasure, FatigueReport, PersonFatigue } from '@rotawright/core/fatigue';
import { civilDayOf, clockOf, counted, durationText, MINUS, spokenDay, stampText } from '../words/index.ts';

/** A score with one decimal, and KSS in its name where it is one: `KSS 8.6`. */
export function scoreText(report: Pick<FatigueReport, 'model'>, score: number): string {
  switch (report.model.id) {
    case 'three-process':
      return `KSS ${Math.min(9, Math.max(1, score)).toFixed(1)}`;
    case 'unified':
      return `${Math.max(0, score).toFixed(1)} lapses`;
    default:
      return `${score.toFixed(0)}%`;
  }
}

/** Whole minutes as people say them. */
export function minutesText(minutes: number | null): string {
  return minutes === null ? 'not told' : durationText(Math.round(minutes));
}

/** Minutes a week of one person. */
export function sleepyPerWeek({ totals }: PersonFatigue): number | null {
  return totals.sleepyMinutes === null ? null : totals.sleepyMinutes / totals.weeks;
}

/** The answer in a sentence: how many hours of work are sleepy, and when it is worst. */
export function fatigueAnswer(report: FatigueReport): string {
  const people = report.people.filter(({ worst }) => worst !== null);
  const [first] = people;
  if (first === undefined) return 'Nobody has a duty at work here, so there is nothing to tell.';
  const sign = report.model.higherIsWorse ? 1 : -1;
  const worst = people.reduce((most, person) =>
    sign * (person.worst?.score ?? 0) > sign * (most.worst?.score ?? 0) ? person : most,
  );
  const when = `${scoreText(report, worst.worst?.score ?? 0)}, ${stampText(worst.worst?.at ?? '')}`;
  const sleepy = sum(people, ({ totals }) => totals.sleepyMinutes);
  if (sleepy === null) return `The most tired hour at work is at ${when}.`;
  const work = sum(people, ({ totals }) => totals.dutyMinutes) ?? 0;
  const share = work === 0 ? 0 : Math.round((100 * sleepy) / work);
  const weeks = sum(people, ({ totals }) => totals.weeks) ?? 1;
  return `${share}% of the hours at work are at KSS 7 or more: ${minutesText(sleepy / weeks)} a week for each doctor.`;
}

/** What follows the answer: the worst hour, the drive home, and when the fewest alert doctors are at work. */
export function fatigueLead(report: FatigueReport): readonly string[] {
  const sentences: string[] = [];
  const spread = report.rota.worst;
  const person =
    report.people.find(({ id }) => id === spread?.mostIds[0]) ?? report.people.find(({ worst }) => worst !== null);
  if (person?.worst != null) {
    const who = report.people.length > 1 ? ` (${person.name === '' ? person.id : person.name})` : '';
    sentences.push(
      `The most tired hour at work: ${scoreText(report, person.worst.score)}, ${stampText(person.worst.at)}${who}.`,
    );
  }
  const drives = sum(report.people, ({ totals }) => totals.drives) ?? 0;
  const sleepy = sum(report.people, ({ totals }) => totals.sleepyDrives);
  if (sleepy !== null && drives > 0)
    sentences.push(`${counted(sleepy, 'way home', 'ways home')} of ${drives} at KSS 7 or more.`);
  const fewest = report.rota.fewestAlert;
  // One doctor of several says nothing of how many others are there.
  if (fewest !== null && (report.kind === 'template' || report.people.length > 1)) {
    sentences.push(
      `The fewest alert doctors are at work ${weekHourText(fewest.hour)}: ${numberText(fewest.alert ?? 0)} of ${numberText(fewest.atWork)} on average under KSS 7.`,
    );
  }
  return sentences;
}

/** What the scales are, for somebody who meets them for the first time. */
export function scaleSentence({ model }: Pick<FatigueReport, 'model'>): string {
  const kss =
    model.id === 'three-process'
      ? 'KSS is a scale of sleepiness from 1 (very alert) to 9 (fighting sleep); from 7 on a person is read as sleepy. '
      : '';
  return `${kss}FI is a chance in a hundred of KSS 8 or 9; RI is a risk against two days and two nights of 12 hours, which are 1.`;
}

/** `on Friday from 04:00 to 05:00`. */
export function weekHourText(hour: number): string {
  const day = spokenDay({ ...civilDayOf('template', Math.floor(hour / 24)), date: null }).replace(/^.*, /, '');
  return `on ${day} from ${clockOf((hour % 24) * 60)} to ${clockOf((hour % 24) * 60 + 60)}`;
}

/** At most one decimal. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(1)));
}

function sum(people: readonly PersonFatigue[], read: (person: PersonFatigue) => number | null): number | null {
  let total = 0;
  for (const person of people) {
    const value = read(person);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** What a measure of a comparison is called. */
export const MEASURE_NAMES: Readonly<Record<FatigueMeasure['id'], string>> = {
  'hours-at-work': 'Hours at work a week',
  'sleepy-at-work': 'Of these at KSS 7 or more',
  'sleepy-driving': 'On the way home at KSS 7 or more, a week',
  'worst-score': 'Most tired hour at work',
  'highest-fatigue-index': 'Highest FI of a duty',
  'highest-risk-index': 'Highest RI of a duty',
  'over-triggers': 'Duties a week that reach a trigger',
  debt: 'Most sleep lost in seven days',
};

/** A value of a measure in its unit. */
export function measureText(measure: FatigueMeasure, value: number | null): string {
  if (value === null) return 'not told';
  if (value < 0) return `${MINUS}${measureText(measure, -value)}`;
  if (measure.unit === 'minutes' || measure.unit === 'minutes/week') return minutesText(value);
  return measure.id === 'highest-fatigue-index' || measure.unit === 'score' ? value.toFixed(1) : value.toFixed(2);
}

/** A difference with its sign, of the values as they are shown, so that the three numbers add up. */
export function changeText(measure: FatigueMeasure): string {
  const { before, after } = measure;
  if (before === null || after === null) return 'not told';
  const change = shown(measure, after) - shown(measure, before);
  const text = measureText(measure, change);
  return change > 0 && shown(measure, change) > 0 ? `+${text}` : text;
}

/** The value as far as {@link measureText} shows it. */
function shown({ id, unit }: FatigueMeasure, value: number): number {
  if (unit === 'minutes' || unit === 'minutes/week') return Math.round(value);
  const digits = id === 'highest-fatigue-index' || unit === 'score' ? 10 : 100;
  return Math.round(value * digits) / digits;
}

/** `Night 5 in a row`. */
export function placeText(place: { readonly isNight: boolean; readonly inRow: number }): string {
  return `${place.isNight ? 'Night' : 'Day'} ${place.inRow} in a row`;
}

/** The comparison in sentences a rota coordinator can use: what changes, and which duties make it change. */
export function comparisonSentences(comparison: FatigueComparison): readonly string[] {
  const sentences = [
    sleepyChange(comparison),
    sameNights(comparison),
    ...nightRows(comparison),
    indexChange(comparison),
    debtChange(comparison),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function measureOf({ measures }: FatigueComparison, id: FatigueMeasure['id']): FatigueMeasure | undefined {
  return measures.find((measure) => measure.id === id);
}

function sleepyChange(comparison: FatigueComparison): string {
  const sleepy = measureOf(comparison, 'sleepy-at-work');
  if (sleepy?.before == null || sleepy.after === null || sleepy.difference === null) return '';
  const both = `${minutesText(sleepy.before)} to ${minutesText(sleepy.after)} a week for each doctor`;
  if (Math.round(sleepy.difference) === 0)
    return `Hours at work at KSS 7 or more stay at ${minutesText(sleepy.after)} a week for each doctor.`;
  return sleepy.difference < 0
    ? `Fewer hours at work are at KSS 7 or more: from ${both}.`
    : `More hours at work are at KSS 7 or more: from ${both}.`;
}

/** With as many nights on both sides, what differs is how they follow one another: said where their hours differ little. */
function sameNights(comparison: FatigueComparison): string {
  const nights = comparison.causes.filter(({ isNight }) => isNight);
  const sum = (side: Side): number => nights.reduce((total, cause) => total + cause[side].dutiesPerWeek, 0);
  const sleepy = measureOf(comparison, 'sleepy-at-work');
  const isSplit = nights.some(({ before, after }) => (before.dutiesPerWeek === 0) !== (after.dutiesPerWeek === 0));
  if (!isSplit || Math.abs(sum('before') - sum('after')) > 0.005) return '';
  if (sleepy?.before == null || Math.abs(sleepy.difference ?? 0) > SMALL_SHARE * sleepy.before) return '';
  return 'Both have as many nights, and a night is sleepy wherever it stands, so these hours change little. What changes is how many nights follow one another: see the sleep lost and the two indices.';
}

/** A change of less than this share of the hours counts as little. */
const SMALL_SHARE = 0.1;

/** Places in a row of nights that only one of the two rotas has, and where the other has more instead. */
function nightRows({ causes, before, after }: FatigueComparison): readonly string[] {
  const nights = causes.filter(({ isNight }) => isNight).sort((a, b) => a.inRow - b.inRow);
  const titles = { before: before.title, after: after.title };
  const only = (has: Side, lacks: Side): readonly string[] => {
    const places = nights.filter((cause) => cause[has].dutiesPerWeek > 0 && cause[lacks].dutiesPerWeek === 0);
    const [first] = places;
    if (first === undefined) return [];
    const last = places.at(-1)?.inRow ?? first.inRow;
    const held = places.reduce((total, place) => total + (place[has].sleepyMinutesPerWeek ?? 0), 0);
    const which =
      last === first.inRow ? `A night ${last} in a row stands` : `Nights ${first.inRow} to ${last} in a row stand`;
    const shared = nights.filter((cause) => cause[has].dutiesPerWeek > 0 && cause[lacks].dutiesPerWeek > 0);
    const gained = shared.reduce(
      (total, cause) => total + (cause[lacks].sleepyMinutesPerWeek ?? 0) - (cause[has].sleepyMinutesPerWeek ?? 0),
      0,
    );
    const instead =
      gained < 0.5
        ? ''
        : ` In “${titles[lacks]}” nights come earlier in a row instead, and hold ${minutesText(gained)} more.`;
    return [
      `${which} only in “${titles[has]}” and ${last === first.inRow ? 'holds' : 'hold'} ${minutesText(held)} a week of those hours.${instead}`,
    ];
  };
  return [...only('before', 'after'), ...only('after', 'before')];
}

type Side = 'before' | 'after';

function indexChange(comparison: FatigueComparison): string {
  const fatigue = measureOf(comparison, 'highest-fatigue-index');
  const risk = measureOf(comparison, 'highest-risk-index');
  const over = measureOf(comparison, 'over-triggers');
  if (fatigue?.before == null || fatigue.after === null || risk?.before == null || risk.after === null) return '';
  const triggers =
    over?.before == null || over.after === null || Math.abs(over.after - over.before) < 0.005
      ? ''
      : ` Duties that reach a trigger in use on the railway go from ${over.before.toFixed(2)} to ${over.after.toFixed(2)} a week.`;
  return `The highest Fatigue Index goes from ${fatigue.before.toFixed(1)} to ${fatigue.after.toFixed(1)} and the highest Risk Index from ${risk.before.toFixed(2)} to ${risk.after.toFixed(2)} (unofficial, RR446).${triggers}`;
}

function debtChange(comparison: FatigueComparison): string {
  const debt = measureOf(comparison, 'debt');
  if (debt?.before == null || debt.after === null || debt.before === debt.after) return '';
  return `The most sleep lost in any seven days goes from ${minutesText(debt.before)} to ${minutesText(debt.after)}.`;
}
