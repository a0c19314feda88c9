import { bad, good, nearestWord, type Outcome, type Problem } from '@rotawright/core/problems';
import { type Gap, type GapChoices, gapChoices, type RosterDesk } from '@rotawright/solve/rota';
import type { GapAnswer, GapQuery, RosterDocument } from '../wire/index.ts';
import { barsOf } from './barred.ts';
import { candidateWords, unableWords } from './gap-words.ts';
import { deskOf } from './judged-document.ts';
import { Proposal } from './proposed-cells.ts';

/** Stands for nobody, where cover is short and the duty was nobody's. */
const NOBODY = '';

/**
 * Who could take a duty, ranked with reasons, and who cannot and why. Nothing before `today` is given up for it. People whom a
 * fixed day off or the list of what they work keeps from it are among those who cannot.
 */
export function gapAnswer(document: RosterDocument, query: GapQuery, today: string): Outcome<GapAnswer> {
  const problems = queryProblems(document, query);
  if (problems.length > 0) return bad(problems);
  const desk = deskOf(document);
  if (!desk.ok) return desk;
  const gap: Gap = { person: query.person ?? NOBODY, date: query.date, code: query.code };
  const choices = gapChoices(desk.value, gap, { frozenUntil: today, mayClear: true, isBarred: barsOf(document) });
  return good(answerOf(document, desk.value, choices));
}

/** What was found about a gap, in words and as cells to set. */
export function answerOf(
  document: RosterDocument,
  desk: RosterDesk,
  { gap, candidates, unable }: GapChoices,
): GapAnswer {
  const proposal = new Proposal(document);
  const given = proposal.cellWithout(gap, gap.code);
  return {
    date: gap.date,
    code: gap.code,
    person: gap.person === NOBODY ? null : gap.person,
    candidates: candidates.map((one) => ({
      personId: one.person,
      name: proposal.nameOf(one.person),
      reasons: candidateWords(one, { gap, desk, hasOwner: gap.person !== NOBODY }),
      cleared: one.cleared.map(({ date, code }) => ({ date, codes: code })),
      changes: [...given, ...proposal.cellsFor(one.person, one.cells)],
    })),
    unable: unable.map((one) => ({
      personId: one.person,
      name: proposal.nameOf(one.person),
      ...unableWords(one, { document, gap, codes: proposal.codesOf(one.person, gap.date) }),
    })),
  };
}

function queryProblems(document: RosterDocument, { date, code, person }: GapQuery): readonly Problem[] {
  const codes = document.shiftTypes.map((type) => type.code);
  const problems: Problem[] = [];
  if (date < document.from || date >= document.until) {
    const expected = `a day from ${document.from} until before ${document.until}`;
    problems.push({ code: 'gap.day', where: 'date', found: date, expected, tryThis: document.from });
  }
  if (!codes.includes(code)) {
    const expected = `one of ${codes.join(', ')}`;
    problems.push({
      code: 'gap.code',
      where: 'code',
      found: `"${code}"`,
      expected,
      tryThis: nearestWord(code, codes) ?? '',
    });
  }
  if (person !== undefined && !document.people.some(({ id }) => id === person)) {
    problems.push({
      code: 'gap.person',
      where: 'person',
      found: person,
      expected: 'somebody of this rota',
      tryThis: '',
    });
  }
  return problems;
}
