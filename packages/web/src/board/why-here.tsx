import type { Finding } from '@rotawright/core/rules';
import {
  dutyWords,
  findingSentence,
  limitText,
  marginText,
  measuredText,
  ruleTitle,
  sortedFindings,
  verdictMark,
} from '@rotawright/formats/words';
import { type ReactElement, useMemo } from 'react';
import { actionOf, type Place } from '../actions/index.ts';
import type { PersonVerdict } from '../check/index.ts';
import type { Box } from '../grid/index.ts';
import { Verdict } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { shortDay } from '../words/text.ts';
import { Beside } from './beside.tsx';
import { clashText } from './clash-text.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { RestTimeline } from './rest-timeline.tsx';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** Why the cell under the focus breaks a rule: the measure on a line of time, clause, proof, and what to do. */
export function WhyHere(props: {
  readonly place: Place;
  readonly box: Box | null;
  readonly onClose: () => void;
}): ReactElement {
  const { place, box, onClose } = props;
  const board = useBoard();
  const person = board.personAt(place.place);
  const verdict = board.checker?.verdictOf(person) ?? null;
  const conflict = board.document.conflictAt(board.cellAt(place));
  const findings = useMemo(() => findingsOn(verdict, place.day), [verdict, place.day]);
  const isDoubt = findings.length > 0 && findings.every((finding) => verdictMark(finding) === 'cannot-tell');
  const act = (key: string): void => {
    onClose();
    actionOf(key)?.run(board, key);
  };
  const goOn = (key: string): void => {
    actionOf(key)?.run(board, key);
    // What cannot be told of a person as a whole stands in the panel, not here.
    if (board.opened === null) onClose();
  };
  const pressed = (name: string): boolean => {
    if (!KEYS.has(name) || (name === 'Delete' && !board.isEditable)) return false;
    if (name.endsWith('F8')) goOn(name);
    else act(name);
    return true;
  };
  const row = board.document.frame.people[person];
  const where = `${row?.name ?? ''}, ${shortDay(board.document.frame.dates[place.day] ?? '')}`;
  return (
    <Beside box={box} label={openedWords.why} onClose={onClose} onKey={pressed}>
      <p className="mute beside-where">{where}</p>
      {conflict === null ? null : <ConflictChoice board={board} conflict={conflict} onDone={onClose} />}
      {verdict?.clashes
        .filter(({ day }) => day === place.day)
        .map((clash) => (
          <p key={clash.found}>
            <Verdict kind="breaks" text={boardWords.cell.clash} /> {clashText(board.document.frame, clash)}
          </p>
        ))}
      <Findings verdict={verdict} findings={findings} />
      <div className="beside-actions">
        <Tool onClick={() => act('G')} keys="G">
          {openedWords.whoCould}
        </Tool>
        {board.isEditable ? (
          <Tool onClick={() => act('Delete')} keys="Del">
            {openedWords.clearDuty}
          </Tool>
        ) : null}
        {isDoubt ? (
          <Tool onClick={() => goOn('Ctrl+F8')} keys="Ctrl F8">
            {openedWords.nextDoubt}
          </Tool>
        ) : (
          <Tool onClick={() => goOn('F8')} keys="F8">
            {openedWords.nextBreach}
          </Tool>
        )}
      </div>
    </Beside>
  );
}

function Findings(props: {
  readonly verdict: PersonVerdict | null;
  readonly findings: readonly Finding[];
}): ReactElement | null {
  const { verdict, findings } = props;
  if (verdict === null || verdict.rota === null) return null;
  const broken = findings.filter((finding) => verdictMark(finding) === 'breaks');
  const [first] = findings;
  if (first === undefined)
    return (
      <p>
        <Verdict kind="meets" text={openedWords.whyNothing} />
      </p>
    );
  const duties = dutyWords(verdict.rota, 0);
  const isBroken = broken.length > 0;
  const rest = findings.slice(MOST_SHOWN);
  return (
    <>
      <p>
        <Verdict
          kind={isBroken ? 'breaks' : verdictMark(first)}
          text={isBroken ? openedWords.whyBreaks(broken.length) : ruleCount(findings)}
        />
      </p>
      {findings.slice(0, MOST_SHOWN).map((finding) => (
        <section key={`${finding.rule} ${finding.part ?? ''} ${finding.from ?? ''}`} className="why-one">
          <h2>{ruleTitle(finding)}</h2>
          <RestTimeline finding={finding} duties={duties} />
          <dl className="why-facts">
            <dt>{openedWords.measured}</dt>
            <dd>{openedWords.measuredLimit(measuredText(finding), limitText(finding), marginText(finding))}</dd>
            <dt>{openedWords.proof}</dt>
            <dd>{findingSentence(finding, duties)}</dd>
            <dt>{openedWords.clause}</dt>
            <dd>
              {finding.clause}
              {finding.confidence === 'quoted' ? null : (
                <small>
                  <Verdict kind="cannot-tell" text={openedWords.notChecked} />
                </small>
              )}
            </dd>
          </dl>
        </section>
      ))}
      {rest.length === 0 ? null : <p>{openedWords.whyMore(rest.length, rest.map(ruleTitle).join(', '))}</p>}
    </>
  );
}

/** Keys of the board that work from here. */
const KEYS = new Set(['F8', 'Shift+F8', 'Ctrl+F8', 'Ctrl+Shift+F8', 'G', 'Delete', '1', '2']);

const MOST_SHOWN = 3;

function ruleCount(findings: readonly Finding[]): string {
  return openedWords.whyDoubts(findings.length);
}

/** What breaks or cannot be told and names a duty of the day, worst first; a proof of the whole rota is left out. */
function findingsOn(verdict: PersonVerdict | null, day: number): readonly Finding[] {
  if (verdict?.rota == null) return [];
  const { duties, firstDay } = verdict.rota;
  const isHere = ({ duties: proof }: Finding) =>
    proof.length <= 14 && proof.some((duty) => (duties.day[duty] ?? 0) - firstDay === day);
  return sortedFindings(verdict.findings.filter((finding) => finding.verdict !== 'meets' && isHere(finding)));
}
