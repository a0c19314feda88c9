import { fatigueOfRota } from '@rotawright/core/fatigue';
import { bad, good, type Outcome, type Problem } from '@rotawright/core/problems';
import type { Finding } from '@rotawright/core/rules';
import {
  durationText,
  dutyWords,
  findingSentence,
  knownWeekText,
  limitText,
  marginText,
  measuredText,
  poundsText,
  ruleTitle,
} from '@rotawright/formats/words';
import type { Cell, Judged, RosterDesk } from '@rotawright/solve/rota';
import type { RosterDocument, SwapSide } from '../wire/index.ts';
import { CellBook, codesIn } from './cell-book.ts';
import { ENGINE } from './engine.ts';
import { deskOf } from './judged-document.ts';
import { type SwapChange, swapProblems } from './swap-problems.ts';

/**
 * What a swap would do to each side, before anybody agrees: what they give and take, hours, weekends, the nearest limit, pay and
 * tiredness apart, and every rule that it would break and that was kept before. A swap that is none is refused with every reason.
 */
export function swapSides(document: RosterDocument, changes: readonly SwapChange[]): Outcome<readonly SwapSide[]> {
  const desk = deskOf(document);
  return desk.ok ? sidesOn(desk.value, document, changes) : desk;
}

/** The same on a desk that is there already. */
export function sidesOn(
  desk: RosterDesk,
  document: RosterDocument,
  changes: readonly SwapChange[],
): Outcome<readonly SwapSide[]> {
  const book = new CellBook(document);
  const problems = swapProblems(document, book, changes);
  if (problems.length > 0) return bad(problems);
  const ids = [...new Set(changes.map(({ person }) => person))];
  const sides: SwapSide[] = [];
  const overlaps: Problem[] = [];
  for (const id of ids) {
    const own = changes.filter(({ person }) => person === id);
    const name = document.people.find((person) => person.id === id)?.name ?? '';
    const after = desk.judge(id, cellsAfter(desk, id, own));
    if (after === null) overlaps.push(overlapping(name));
    else sides.push(sideOf({ desk, id, name, own, book }, after));
  }
  return overlaps.length > 0 ? bad(overlaps) : good(sides);
}

interface Side {
  readonly desk: RosterDesk;
  readonly id: string;
  readonly name: string;
  readonly own: readonly SwapChange[];
  readonly book: CellBook;
}

function cellsAfter(desk: RosterDesk, id: string, own: readonly SwapChange[]): readonly Cell[] {
  const changed = new Set(own.map(({ date }) => date));
  const kept = desk.cellsOf(id).filter(({ date }) => !changed.has(date));
  return [...kept, ...own.flatMap(({ date, value }) => codesIn(value).map((code) => ({ date, code })))];
}

function sideOf({ desk, id, name, own, book }: Side, after: Judged): SwapSide {
  const dates = [...own].sort((a, b) => a.date.localeCompare(b.date));
  const before = (date: string) => book.at(id, date).value.codes;
  const changed = dates.filter(({ date, value }) => before(date) !== value.codes);
  return {
    personId: id,
    name,
    gives: changed.map(({ date }) => ({ date, codes: before(date) })).filter(({ codes }) => codes !== ''),
    takes: changed.map(({ date, value }) => ({ date, codes: value.codes })).filter(({ codes }) => codes !== ''),
    ...effectsApart(desk, id, after),
    breaks: desk.newBreaches(id, after).map((finding) => breachText(finding, after)),
  };
}

/** Sentences on what changes for somebody, and on what does not where they would ask; what is nobody else's business apart. */
function effectsApart(desk: RosterDesk, id: string, after: Judged): Pick<SwapSide, 'effects' | 'own'> {
  const before = desk.before(id);
  if (before === null) return { effects: [UNREADABLE], own: [] };
  return {
    effects: [
      moved('Average week', weekText(before), weekText(after)),
      moved('Weekends worked', weekendsText(before), weekendsText(after)),
      nearestText(after),
      brokenText(before, after),
    ].filter((text) => text !== ''),
    own: [payText(desk.payPence(before), desk.payPence(after)), tiredText(before, after)].filter((text) => text !== ''),
  };
}

/** All of these sentences, for somebody about themselves. */
export function effectsOf(desk: RosterDesk, id: string, after: Judged): string[] {
  const { effects, own } = effectsApart(desk, id, after);
  return [...effects, ...own];
}

const UNREADABLE = 'What is worked now cannot be read, so nothing can be compared with it.';

function moved(what: string, before: string, after: string): string {
  return before === after ? `${what}: ${after}, as before.` : `${what}: ${after}, was ${before}.`;
}

function weekText({ report: { totals } }: Judged): string {
  return knownWeekText(totals.weeks === 0 ? 0 : totals.workedMinutes / totals.weeks, totals.unknownWork);
}

function weekendsText({ report: { totals } }: Judged): string {
  return `${totals.weekendsWorked} of ${totals.weekends}`;
}

function payText(before: number | null, after: number | null): string {
  if (before === null || after === null) return 'Pay: can’t tell, because the grade or a rate is missing.';
  if (before === after) return 'Pay by the rota’s average: as before.';
  const more = after > before ? 'more' : 'less';
  return `Pay by the rota’s average: ${poundsText(Math.abs(after - before))} a year ${more}.`;
}

/** Breaches that stand whatever is swapped are said too: that nothing more breaks does not make a rota lawful. */
function brokenText(before: Judged, after: Judged): string {
  const [was, is] = [before.breaches.length, after.breaches.length];
  return was === 0 && is === 0 ? '' : moved('Breaches on this rota', String(was), String(is));
}

/** A model's estimate, said as one. */
function tiredText(before: Judged, after: Judged): string {
  const was = sleepyMinutes(before);
  const is = sleepyMinutes(after);
  if (was === null || is === null) return '';
  return moved('Predicted sleepy time at work (a model’s estimate)', durationText(was), durationText(is));
}

function sleepyMinutes({ rota }: Judged): number | null {
  const [person] = fatigueOfRota(rota, { engine: ENGINE }).people;
  return person?.totals.sleepyMinutes ?? null;
}

/** The rule of rest or hours that is nearest to its limit afterwards. */
function nearestText({ report }: Judged): string {
  const near = report.findings
    .filter(({ verdict, margin, limit, unit }) => verdict === 'meets' && margin !== null && limit && unit === 'minutes')
    .filter(({ rule }) => rule.startsWith('rest.') || rule === 'hours.window')
    .sort((a, b) => (a.margin ?? 0) / (a.limit ?? 1) - (b.margin ?? 0) / (b.limit ?? 1))[0];
  if (near === undefined) return '';
  return `Nearest limit: ${ruleTitle(near)} ${measuredText(near)}, ${limitText(near)} (${marginText(near)}).`;
}

/** A breach as a sentence with its proof: rule, measured value, limit, clause. */
export function breachText(finding: Finding, { rota }: Pick<Judged, 'rota'>): string {
  const proof = findingSentence(finding, dutyWords(rota, 0));
  return `${ruleTitle(finding)}: ${measuredText(finding)}, ${limitText(finding)} (${finding.clause}). ${proof}.`;
}

function overlapping(name: string): Problem {
  return {
    code: 'swap.overlap',
    where: name,
    found: 'two duties at the same hours',
    expected: 'duties that do not overlap',
    tryThis: 'swap the other duty of that day as well',
  };
}
