import { plainNumber } from '@rotawright/formats/words';
import type { JobAnswer } from '@rotawright/server/wire';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { Board } from '../../actions/index.ts';
import { loadAnswer } from '../../api/board.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { solveWords } from '../../words/solve.ts';
import { useBoard } from '../use-board.ts';
import { type AnswerChange, answerChanges, answerEffect } from './answer-change.ts';
import { AnswerPerson } from './answer-person.tsx';
import { gapOf } from './job-numbers.ts';
import { putAway } from './put-away.ts';

/** An answer as a difference over the draft: to be taken whole, by person or by cell. */
export function AnswerDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const [answer, setAnswer] = useState<JobAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const id = board.job?.id ?? '';
  useEffect(() => {
    loadAnswer(id).then(setAnswer, setError);
  }, [id]);
  if (answer === null)
    return (
      <Dialog title={solveWords.look} onClose={onClose}>
        <Failure error={error} />
        {error === null ? <Loading what={solveWords.loading} /> : null}
      </Dialog>
    );
  return <Answer board={board} answer={answer} onClose={onClose} />;
}

function Answer(props: {
  readonly board: Board;
  readonly answer: JobAnswer;
  readonly onClose: () => void;
}): ReactElement {
  const { board, answer, onClose } = props;
  // The difference is over the board as it stood when the answer was opened; taking it ends the dialog.
  const [changes] = useState(() => answerChanges(board, answer));
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(changes.filter(({ isMoved }) => !isMoved).map(({ cell }) => cell)),
  );
  const chosen = useMemo(() => changes.filter(({ cell }) => taken.has(cell)), [changes, taken]);
  const people = useMemo(() => byPerson(changes), [changes]);
  const values = chosen.map(({ cell, after }) => ({ cell, value: after }));
  const done = (): void => {
    putAway(board, { id: answer.jobId });
    onClose();
  };
  return (
    <Dialog title={solveWords.answerTitle(changes.length)} onClose={onClose}>
      <p>
        {solveWords.answerLead} {proofText(answer)}
      </p>
      <Facts board={board} chosen={chosen} all={changes.length} />
      <div className="actions">
        <Button
          kind="primary"
          isOff={chosen.length === 0}
          onClick={() => {
            if (board.edit('solve', values)) board.say(solveWords.taken(values.length));
            done();
          }}
        >
          {solveWords.take}
        </Button>
        <Button
          isOff={chosen.length === 0}
          onClick={() => {
            onClose();
            board.preview('solve', values);
          }}
        >
          {solveWords.show}
        </Button>
        <Button onClick={() => setTaken(new Set(changes.map(({ cell }) => cell)))}>{solveWords.takeAll}</Button>
        <Button onClick={() => setTaken(new Set())}>{solveWords.takeNone}</Button>
        <Button kind="quiet" onClick={done}>
          {solveWords.leave}
        </Button>
      </div>
      {people.map((own) => (
        <AnswerPerson
          key={own[0]?.person}
          board={board}
          changes={own}
          taken={taken}
          isAlone={people.length <= 6}
          onTaken={(cells, isTaken) => setTaken(withCells(taken, cells, isTaken))}
        />
      ))}
      {answer.parts.length === 0 ? null : (
        <details>
          <summary>{solveWords.parts}</summary>
          <dl className="facts">
            {answer.parts.map(({ what, cost }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{plainNumber(cost)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Dialog>
  );
}

function Facts(props: {
  readonly board: Board;
  readonly chosen: readonly AnswerChange[];
  readonly all: number;
}): ReactElement {
  const { board, chosen, all } = props;
  const effect = useMemo(() => answerEffect(board, chosen), [board, chosen]);
  const facts = [
    [solveWords.facts.breaches, solveWords.fromTo(...effect.breaches)],
    [solveWords.facts.gaps, solveWords.fromTo(...effect.gaps)],
    [
      solveWords.facts.people,
      solveWords.of(new Set(chosen.map(({ person }) => person)).size, board.document.frame.people.length),
    ],
    [solveWords.facts.cells, solveWords.of(chosen.length, all)],
  ] as const;
  return (
    <dl className="answer-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="big">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function proofText(answer: JobAnswer): string {
  const gap = gapOf(answer);
  if (answer.status === 'optimal' || gap === 0) return solveWords.proved;
  return gap === null ? '' : solveWords.notProved(`${(gap * 100).toFixed(1)}%`);
}

function byPerson(changes: readonly AnswerChange[]): readonly (readonly AnswerChange[])[] {
  const people = new Map<number, AnswerChange[]>();
  for (const change of changes) {
    const own = people.get(change.person);
    if (own === undefined) people.set(change.person, [change]);
    else own.push(change);
  }
  return [...people.values()];
}

function withCells(taken: ReadonlySet<number>, cells: readonly number[], isTaken: boolean): ReadonlySet<number> {
  const next = new Set(taken);
  for (const cell of cells) {
    if (isTaken) next.add(cell);
    else next.delete(cell);
  }
  return next;
}
