import type { Gap } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';
import {
  civilDayOf,
  dayText,
  knownWeekText,
  limitText,
  MINUS,
  measuredText,
  poundsText,
  ruleTitle,
} from '@rotawright/formats/words';
import { type ReactElement, useMemo } from 'react';
import { type Board, firstOpenDay } from '../actions/index.ts';
import { type Candidate, type GapChoices, whoCould } from '../check/who-could.ts';
import { Dialog } from '../parts/dialog.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { longDay, midSentence } from '../words/text.ts';
import { givenChanges } from './give-duties.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** Who could work a duty, ranked with reasons, and who can't and why. One press gives it. */
export function WhoCould({ gap, onClose }: { readonly gap: Gap; readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const { wire, frame } = board.document;
  const { checker } = board;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for the board as it stands when the dialog opens
  const choices = useMemo(
    () =>
      checker === null
        ? null
        : whoCould(
            board.document,
            { ...gap, frozenUntil: firstOpenDay(board.document) },
            { checker, contract: checker.contract },
          ),
    [gap],
  );
  const name = wire.shiftTypes.find(({ code }) => code === gap.code)?.name ?? gap.code;
  const give = (candidate: Candidate): void => {
    giveTo(board, gap, candidate);
    onClose();
  };
  return (
    <Dialog title={openedWords.whoTitle(midSentence(name), longDay(frame.dates[gap.day] ?? ''))} onClose={onClose}>
      {choices === null ? (
        <p>{boardWords.noContract}</p>
      ) : (
        <>
          <Candidates board={board} choices={choices} onGive={give} />
          <Unable board={board} choices={choices} />
        </>
      )}
    </Dialog>
  );
}

function Candidates(props: {
  readonly board: Board;
  readonly choices: GapChoices;
  readonly onGive: (candidate: Candidate) => void;
}): ReactElement {
  const { board, choices, onGive } = props;
  const { candidates } = choices;
  const rowOf = (id: string) => board.document.frame.people.find((one) => one.id === id);
  if (candidates.length === 0) return <p>{openedWords.whoCan(0)}</p>;
  return (
    <>
      <div className="table-wrap">
        <table className="table who">
          <caption>{openedWords.whoCan(candidates.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{openedWords.whoDoctor}</th>
              <th scope="col">{openedWords.whoMoves}</th>
              <th scope="col">{openedWords.whoTightest}</th>
              <th scope="col" className="n">
                {openedWords.whoSame}
              </th>
              <th scope="col" className="n">
                {openedWords.whoWeekends}
              </th>
              <th scope="col" className="n">
                {openedWords.whoWeek}
              </th>
              <th scope="col" className="n">
                {openedWords.whoPay}
              </th>
              <th scope="col">
                <span className="hidden-text">{openedWords.whoGive}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate) => {
              const row = rowOf(candidate.person);
              return (
                <tr key={candidate.person}>
                  <th scope="row">
                    {row?.name}
                    <small>{row?.grade}</small>
                  </th>
                  <td>{movesText(candidate)}</td>
                  <td>
                    {candidate.tightest === null ? null : (
                      <>
                        {ruleTitle(candidate.tightest)}
                        <small>{`${measuredText(candidate.tightest)}, ${limitText(candidate.tightest)}`}</small>
                      </>
                    )}
                  </td>
                  <td className="n">{openedWords.fromTo(String(candidate.sameBefore), String(candidate.sameAfter))}</td>
                  <td className="n">
                    {openedWords.fromTo(String(candidate.weekendsBefore), String(candidate.weekendsAfter))}
                  </td>
                  <td className="n">{knownWeekText(candidate.weekAfter, candidate.unknownAfter)}</td>
                  <td className="n">{payText(candidate.payPence)}</td>
                  <td>
                    {board.isEditable ? (
                      <Tool onClick={() => onGive(candidate)}>
                        {openedWords.whoGive} <span className="hidden-text">{row?.name}</span>
                      </Tool>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mute small">{openedWords.whoRanked}</p>
    </>
  );
}

function Unable({ board, choices }: { readonly board: Board; readonly choices: GapChoices }): ReactElement | null {
  const { unable } = choices;
  if (unable.length === 0) return null;
  const nameOf = (id: string) => board.document.frame.people.find((one) => one.id === id)?.name ?? '';
  return (
    <details>
      <summary>{openedWords.whoCannot(unable.length)}</summary>
      <ul className="unable">
        {unable.map(({ person, why, finding }) => (
          <li key={person}>
            <b>{nameOf(person)}</b> {openedWords.whyNot[why]}
            {finding === null ? null : (
              <small>{` ${ruleTitle(finding)}: ${measuredText(finding)}, ${limitText(finding)}`}</small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function movesText({ cleared }: Candidate): string {
  if (cleared.length === 0) return openedWords.whoNothingMoves;
  const said = cleared.map(({ date, code }) => `${code} ${dayText(civilDayOf('roster', parseCivilDate(date) ?? 0))}`);
  return openedWords.whoCleared(said.join(', '));
}

function payText(pence: number | null): string {
  if (pence === null) return openedWords.cannotSay;
  return pence > 0 ? `+${poundsText(pence)}` : pence < 0 ? poundsText(pence).replace('-', MINUS) : poundsText(0);
}

/** One step: the holder lets the duty go, the candidate takes it, and what they give up for it is cleared. */
function giveTo(board: Board, gap: Gap, candidate: Candidate): void {
  const { frame } = board.document;
  const { person, cleared } = candidate;
  const holder = gap.person === null ? [] : [{ cell: gap.person * frame.days + gap.day, code: gap.code }];
  const from = [...cleared.map(({ date, code }) => ({ cell: frame.cellOf(person, date), code })), ...holder];
  const taken = frame.cellOf(person, frame.dates[gap.day] ?? '');
  if (!board.edit('repair', givenChanges(board, [{ code: gap.code, to: taken, from }]))) return;
  board.select(board.placeOf(taken));
  board.say(openedWords.whoGiven(frame.people[frame.personAt(taken)]?.name ?? ''));
}
