import { ruleTitle, verdictMark } from '@rotawright/formats/words';
import type { Board, Place } from '../actions/index.ts';
import { tippingDay } from '../check/index.ts';
import { boardWords } from '../words/board.ts';
import { longDay, shortDay } from '../words/text.ts';

/** Something that was looked for, and where it is. */
export interface Found {
  readonly text: string;
  readonly place: Place;
}

const MOST = 12;

/** People by name or grade, days by any way of writing them, breaches by the name of their rule. */
export function findOnBoard(board: Board, query: string): readonly Found[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = (text: string): boolean => words.every((word) => plain(text).includes(word));
  return [...peopleOf(board, hits), ...daysOf(board, hits), ...breachesOf(board, hits)].slice(0, MOST);
}

function peopleOf(board: Board, hits: (text: string) => boolean): readonly Found[] {
  return board.rows.order.flatMap((person, place) => {
    const { name = '', grade = null } = board.document.frame.people[person] ?? {};
    const text = boardWords.findPerson(name, grade ?? '');
    return hits(text) ? [{ text, place: { place, day: board.selection.focus.day } }] : [];
  });
}

function daysOf(board: Board, hits: (text: string) => boolean): readonly Found[] {
  return board.document.frame.dates.flatMap((date, day) => {
    const text = longDay(date);
    const isIt = hits(text) || hits(`${shortDay(date)} ${date} ${date.slice(8)}/${date.slice(5, 7)}`);
    return isIt ? [{ text, place: { place: board.selection.focus.place, day } }] : [];
  });
}

function breachesOf(board: Board, hits: (text: string) => boolean): readonly Found[] {
  return board.rows.order.flatMap((person, place) => {
    const verdict = board.checker?.verdictOf(person) ?? null;
    const rota = verdict?.rota ?? null;
    if (verdict === null || rota === null) return [];
    return verdict.findings.flatMap((finding) => {
      if (verdictMark(finding) !== 'breaks') return [];
      const day = tippingDay(rota, finding);
      const name = board.document.frame.people[person]?.name ?? '';
      const text = boardWords.findBreach(ruleTitle(finding), name, shortDay(board.document.frame.dates[day] ?? ''));
      return hits(text) ? [{ text, place: { place, day } }] : [];
    });
  });
}

/** Without capitals and accents, single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}
