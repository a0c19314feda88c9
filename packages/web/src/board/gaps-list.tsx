import type { ReactElement } from 'react';
import { type Gap, goToGap } from '../actions/index.ts';
import { Empty } from '../parts/empty.tsx';
import { boardWords } from '../words/board.ts';
import { shortDay } from '../words/text.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** Every duty that nobody does, by day, with a way to whoever could. */
export function GapsList(): ReactElement {
  const board = useBoard();
  const { gaps } = board;
  const { frame, wire } = board.document;
  if (gaps.length === 0)
    return (
      <div className="board-list">
        <Empty text={boardWords.noGap} />
      </div>
    );
  const nameOf = (code: string) => wire.shiftTypes.find((type) => type.code === code);
  const whose = ({ person, line }: Gap): string =>
    person === null ? (wire.cover[line ?? 0]?.title ?? '') : (frame.people[person]?.name ?? '');
  return (
    <div className="board-list">
      <table className="table">
        <caption className="hidden-text">{boardWords.gapsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{boardWords.gapDay}</th>
            <th scope="col">{boardWords.gapDuty}</th>
            <th scope="col">{boardWords.gapFor}</th>
            <th scope="col" className="n">
              {boardWords.gapMissing}
            </th>
            <th scope="col">
              <span className="hidden-text">{boardWords.gapDo}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={`${gap.day} ${gap.code} ${gap.person} ${gap.line}`}>
              <th scope="row">{shortDay(frame.dates[gap.day] ?? '')}</th>
              <td>
                <span className={`duty look-${nameOf(gap.code)?.look ?? 'spare-1'}`}>{gap.code}</span>{' '}
                {nameOf(gap.code)?.name ?? ''}
              </td>
              <td>{whose(gap)}</td>
              <td className="n">{gap.missing}</td>
              <td>
                <Tool onClick={() => board.open({ kind: 'who', gap })}>
                  {boardWords.whoCould}
                  <span className="hidden-text">
                    {`, ${gap.code}, ${shortDay(frame.dates[gap.day] ?? '')}, ${whose(gap)}`}
                  </span>
                </Tool>{' '}
                <Tool onClick={() => goToGap(board, gap)}>
                  {boardWords.showOnBoard}
                  <span className="hidden-text">
                    {`, ${gap.code}, ${shortDay(frame.dates[gap.day] ?? '')}, ${whose(gap)}`}
                  </span>
                </Tool>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
