import { ruleTitle, verdictMark } from '@rotawright/formats/words';
import type { Board, Place } from '../actions/index.ts';
import { doubtedDay, tippingDay } from '../check/index.ts';
import { boardWords } from '../words/board.ts';
import { longDay, shortDay } from '../words/text.ts';

/** Something that was looked for, and where it is. */
export interface Found {
  readonly text: string;
  readonly place: Place;
}

const MOST = 12;

/** People by name or grade, days by any way of writing them, breaches and what cannot be told by the name of their rule. */
export function findOnBoard(board: Board, query: string): readonly Found[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const found = [
    ...peopleOf(board, hits),
    ...daysOf(board, hits),
    ...findingsOf(board, 'breaks', hits),
    ...findingsOf(board, 'cannot-tell', hits),
  ];
  // A rule may fail to be told of one day for two reasons: that is one line.
  return [...new Map(found.map((one) => [one.text, one])).values()].slice(0, MOST);
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

/** What breaks, at the duty that tips the rule; what cannot be told, at the duty it is about, else at the person. */
function findingsOf(board: Board, mark: 'breaks' | 'cannot-tell', hits: (text: string) => boolean): readonly Found[] {
  const { dates, people } = board.document.frame;
  return board.rows.order.flatMap((person, place) => {
    const verdict = board.checker?.verdictOf(person) ?? null;
    const rota = verdict?.rota ?? null;
    if (verdict === null || rota === null) return [];
    return verdict.findings.flatMap((finding) => {
      if (verdictMark(finding) !== mark) return [];
      const name = people[person]?.name ?? '';
      const day = mark === 'breaks' ? tippingDay(rota, finding) : doubtedDay(rota, finding);
      const date = day === null ? '' : shortDay(dates[day] ?? '');
      const say = mark === 'breaks' ? boardWords.findBreach : boardWords.findDoubt;
      const text = say(ruleTitle(finding), name, date);
      return hits(text) ? [{ text, place: { place, day: day ?? board.selection.focus.day } }] : [];
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
