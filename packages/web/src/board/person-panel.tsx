import { verdictCounts } from '@rotawright/formats/words';
import { type KeyboardEvent, memo, type ReactElement, useMemo } from 'react';
import { type Board, setSelectedText, typeableCodes } from '../actions/index.ts';
import { fairShares, type PersonVerdict, weekHours } from '../check/index.ts';
import { VerdictTally } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';
import { clashText } from './clash-text.ts';
import { HoursChart } from './hours-chart.tsx';
import { PayPart } from './pay-part.tsx';
import { RuleRows } from './rule-rows.tsx';
import { TirednessPart } from './tiredness-part.tsx';
import { Tool } from './tool.tsx';
import { usePaintedBoard } from './use-board.ts';

/** Everything about the person under the focus: rules with their margins, hours, pay, fair shares. It comes a frame after the grid. */
export const PersonPanel = memo(function PersonPanel(props: { readonly onClose: () => void }): ReactElement | null {
  const board = usePaintedBoard();
  const person = board.personAt(board.selection.focus.place);
  const row = board.document.frame.people[person];
  if (row === undefined) return null;
  const verdict = board.checker?.verdictOf(person) ?? null;
  const percent = Math.round(row.wte * 100);
  const facts = [
    row.grade ?? '',
    percent < 100 ? boardWords.partTimeSpoken(percent) : boardWords.fullTime,
    board.document.wire.groups.find(({ id }) => id === row.groupId)?.name ?? '',
  ];
  return (
    <aside className="panel-side" aria-label={boardWords.panel} onKeyDown={(event) => leaveByKey(event, props.onClose)}>
      <div className="panel-head">
        <div>
          <h2 tabIndex={-1}>{row.name}</h2>
          <p className="mute">{facts.filter(Boolean).join(', ')}</p>
        </div>
        <Tool onClick={props.onClose}>{boardWords.closePanel}</Tool>
      </div>
      {row.isVacant ? <p>{boardWords.vacantPanel}</p> : null}
      {verdict === null || row.isVacant ? null : (
        <Judged board={board} person={person} verdict={verdict} edits={board.document.edits} />
      )}
      {board.isEditable ? <CellEdit board={board} /> : null}
    </aside>
  );
});

function leaveByKey(event: KeyboardEvent, onClose: () => void): void {
  if (event.key === 'Escape') onClose();
}

const Judged = memo(function Judged(props: {
  readonly board: Board;
  readonly person: number;
  readonly verdict: PersonVerdict;
  /** Shares of the group move with anybody's duties. */
  readonly edits: number;
}): ReactElement {
  const { board, person, verdict, edits } = props;
  const { contract } = board.checker ?? {};
  const counts = useMemo(() => verdictCounts(verdict.findings), [verdict]);
  const weeks = useMemo(() => (verdict.rota === null ? [] : weekHours(verdict.rota)), [verdict]);
  if (verdict.rota === null)
    return (
      <div className="note bad">
        <p>{boardWords.clashPanel}</p>
        <ul>
          {verdict.clashes.map((clash) => (
            <li key={`${clash.day} ${clash.found}`}>{clashText(board.document.frame, clash)}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <VerdictTally breaks={counts.breaks} meets={counts.meets} cannotTell={counts.cannotTell} />
      <RuleRows findings={verdict.findings} />
      <HoursChart verdict={verdict} weeks={weeks} />
      <PayPart rota={verdict.rota} contract={contract ?? null} />
      <Shares board={board} person={person} edits={edits} />
      <TirednessPart key={person} rota={verdict.rota} />
    </>
  );
});

function Shares(props: {
  readonly board: Board;
  readonly person: number;
  readonly edits: number;
}): ReactElement | null {
  const { board, person, edits } = props;
  const { document: version } = board;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when anything on the board has changed
  const shares = useMemo(() => fairShares(version, person), [version, edits, person]);
  if (shares.length === 0) return null;
  return (
    <section>
      <h3>
        {boardWords.shares} <small>{boardWords.sharesBy}</small>
      </h3>
      <table className="pay">
        <tbody>
          {shares.map(({ code, name, own, share }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{boardWords.shareOf(own, share.toFixed(1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same edit as on the cell, at a size for fingers and unsteady hands. */
function CellEdit({ board }: { readonly board: Board }): ReactElement {
  const value = board.document.valueAt(board.cellAt(board.selection.focus));
  const { shiftTypes } = board.document.wire;
  const look = (code: string) => shiftTypes.find((type) => type.code === code)?.look ?? 'leave';
  return (
    <section>
      <h3>{boardWords.editCell}</h3>
      <div className="cell-edit">
        {typeableCodes(shiftTypes).map((code) => (
          <button
            key={code}
            type="button"
            className={`duty large look-${look(code)}`}
            aria-pressed={value.codes === code}
            onClick={() => setSelectedText(board, code)}
          >
            {code}
          </button>
        ))}
        <button type="button" className="duty large look-rest" onClick={() => setSelectedText(board, '')}>
          {boardWords.setRest}
        </button>
      </div>
    </section>
  );
}
