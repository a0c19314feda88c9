import { type ReactElement, useState } from 'react';
import { type Board, type Gap, goToGap } from '../actions/index.ts';
import { fillGaps } from '../check/fill-gaps.ts';
import { Empty } from '../parts/empty.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { shiftName, shortDay } from '../words/text.ts';
import { daysToToday, firstOpenDay } from './first-open-day.ts';
import { givenChanges } from './give-duties.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** Every duty that nobody does, by day, with a way to whoever could. */
export function GapsList(): ReactElement {
  const board = useBoard();
  const [showsPast, setShowsPast] = useState(false);
  const { gaps } = board;
  const { frame, wire } = board.document;
  if (gaps.length === 0)
    return (
      <div className="board-list">
        <Empty text={boardWords.noGap} />
      </div>
    );
  const today = daysToToday(board);
  const ahead = gaps.filter(({ day }) => day >= today);
  const past = gaps.length - ahead.length;
  // Of a rota that is over nothing lies ahead: then all are shown.
  const shown = showsPast || ahead.length === 0 ? gaps : ahead;
  const nameOf = (code: string) => wire.shiftTypes.find((type) => type.code === code);
  const nameText = (code: string): string => {
    const type = nameOf(code);
    return type === undefined ? '' : shiftName(type);
  };
  const whose = ({ person, line }: Gap): string =>
    person === null ? (wire.cover[line ?? 0]?.title ?? '') : (frame.people[person]?.name ?? '');
  return (
    <div className="board-list">
      {board.isEditable && board.checker !== null ? (
        <p>
          <Tool onClick={() => fill(board)}>{openedWords.fill}</Tool>{' '}
          <span className="mute">{openedWords.fillLead}</span>
        </p>
      ) : null}
      <table className="table">
        <caption className="hidden-text">{openedWords.gapsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{openedWords.gapDay}</th>
            <th scope="col">{openedWords.gapDuty}</th>
            <th scope="col">{openedWords.gapFor}</th>
            <th scope="col" className="n">
              {openedWords.gapMissing}
            </th>
            <th scope="col">
              <span className="hidden-text">{openedWords.gapDo}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((gap) => (
            <tr key={`${gap.day} ${gap.code} ${gap.person} ${gap.line}`}>
              <th scope="row">{shortDay(frame.dates[gap.day] ?? '')}</th>
              <td>
                <span className={`duty look-${nameOf(gap.code)?.look ?? 'spare-1'}`}>{gap.code}</span>{' '}
                {nameText(gap.code)}
              </td>
              <td>{whose(gap)}</td>
              <td className="n">{gap.missing}</td>
              <td>
                <Tool onClick={() => board.open({ kind: 'who', gap })}>
                  {openedWords.whoCould}
                  <span className="hidden-text">
                    {`, ${gap.code}, ${shortDay(frame.dates[gap.day] ?? '')}, ${whose(gap)}`}
                  </span>
                </Tool>{' '}
                <Tool onClick={() => goToGap(board, gap)}>
                  {openedWords.showOnBoard}
                  <span className="hidden-text">
                    {`, ${gap.code}, ${shortDay(frame.dates[gap.day] ?? '')}, ${whose(gap)}`}
                  </span>
                </Tool>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {past === 0 || ahead.length === 0 ? null : (
        <p>
          <Tool onClick={() => setShowsPast(!showsPast)}>
            {showsPast ? openedWords.gapsPastHide : openedWords.gapsPast(past)}
          </Tool>
        </p>
      )}
    </div>
  );
}

/** Shows on the board what filling the gaps would change, as one edit that somebody accepts or leaves. */
function fill(board: Board): void {
  const { checker, document: version } = board;
  if (checker === null) return;
  // Of a rota that is over every day is looked at: somebody looks back at it, or tries things out.
  const from = daysToToday(board) >= version.frame.days ? 0 : firstOpenDay(board);
  const filled = fillGaps(version, board.gaps, { checker, contract: checker.contract, from });
  if (filled === null || filled.fillings.length === 0) {
    board.say(openedWords.fillNone);
    return;
  }
  const { days } = version.frame;
  const given = filled.fillings.map(({ gap: { person, day, code }, to }) => ({
    code,
    to: to * days + day,
    from: person === null ? [] : [{ cell: person * days + day, code }],
  }));
  board.setMode('people');
  board.preview('repair', givenChanges(board, given));
  board.say(openedWords.fillShown(filled.fillings.length, filled.left));
}
