import type { KeptAsked, SolveRequest } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { keepAsked, useAsked } from '../../api/asked.ts';
import { startSolve } from '../../api/board.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { boardWords } from '../../words/board.ts';
import { solveWords } from '../../words/solve.ts';
import { useBoard } from '../use-board.ts';
import { readOpenings } from './asked.ts';
import { OpeningFields, RequestFields } from './asked-fields.tsx';
import { forgetUnsent, leaveUnsent, openingAsking, type TypedAsking } from './typed-asking.ts';

type Weight = NonNullable<SolveRequest['weights']>[string];
type Thing = keyof typeof solveWords.things;

/** What a search may change, how long it may take and what matters how much, in words. */
export function SolveDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const asked = useAsked(board.document.wire.versionId);
  return (
    <Dialog title={solveWords.title} onClose={onClose}>
      <p>{solveWords.lead}</p>
      <WhenLoaded from={asked} what={solveWords.loadingAsked}>
        {(kept) => (
          <Asking
            kept={kept}
            onKept={(next) => void asked.reload(next, { revalidate: false })}
            onPassed={() => void asked.reload()}
            onDone={onClose}
          />
        )}
      </WhenLoaded>
    </Dialog>
  );
}

function Asking(props: {
  readonly kept: KeptAsked;
  readonly onKept: (kept: KeptAsked) => void;
  /** It may have been changed elsewhere: fetches it again. */
  readonly onPassed: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { kept, onKept, onPassed, onDone } = props;
  const board = useBoard();
  const { wire, frame } = board.document;
  const [typed, setTyped] = useState(() => openingAsking(kept, board.document));
  const type = (part: Partial<TypedAsking>): void => {
    const next = { ...typed, ...part };
    leaveUnsent(wire.versionId, next, kept);
    setTyped(next);
  };
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const writeAsked = useWrite();
  const writeSearch = useWrite();
  const send = (isStart: boolean): void => {
    setError(null);
    const { seconds, keep, from, requests, weights } = typed;
    const read = readOpenings(typed.openings, wire.people);
    setFaults(read.faults);
    if (read.faults.length > 0) return;
    const asked = { openings: [...read.openings], requests, weights };
    const begin = async (): Promise<void> => {
      onKept(await keepAsked(writeAsked, wire.versionId, { ...kept, ...asked }));
      forgetUnsent(wire.versionId);
      if (isStart)
        board.set({
          job: await startSolve(writeSearch, wire.versionId, {
            seconds: Number(seconds),
            seed: 1,
            from,
            keep,
            ...asked,
          }),
        });
      else board.say(solveWords.keptOnly);
      onDone();
    };
    begin().catch((cause: unknown) => {
      setError(cause);
      onPassed();
    });
  };
  return (
    <>
      <Failure error={error} />
      {wire.cover.length + kept.presence.length > 0 ? null : (
        <p>
          <Verdict kind="cannot-tell" text={solveWords.nothingAsked} />{' '}
          <Link href={`/versions/${wire.versionId}/setup`}>{boardWords.askCover}</Link>
        </p>
      )}
      <RadioField
        id="solve-keep"
        name="keep"
        label={solveWords.keep}
        value={typed.keep}
        onValue={(value) => type({ keep: value === 'pinned' ? 'pinned' : 'duties' })}
        choices={(['duties', 'pinned'] as const).map((value) => ({ value, text: solveWords.keeps[value] }))}
      />
      <RadioField
        id="solve-time"
        name="time"
        label={solveWords.time}
        value={typed.seconds}
        onValue={(seconds) => type({ seconds })}
        isInline
        choices={solveWords.times.map(([value, text]) => ({ value: String(value), text }))}
      />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="solve-from">
          {solveWords.from}
        </label>
        <input
          id="solve-from"
          className="nhsuk-input"
          type="date"
          min={frame.dates[0]}
          max={frame.dates.at(-1)}
          value={typed.from}
          onChange={({ target }) => type({ from: target.value })}
        />
      </div>
      <details className="solve-weights">
        <summary>{solveWords.weights}</summary>
        <p className="mute">{solveWords.weightsHint}</p>
        {(Object.keys(solveWords.things) as Thing[]).map((thing) => (
          <WeightField
            key={thing}
            thing={thing}
            value={typed.weights[thing] ?? null}
            onChange={(weight) => type({ weights: withWeight(typed.weights, thing, weight) })}
          />
        ))}
      </details>
      <TogetherSummary kept={kept} versionId={wire.versionId} />
      <OpeningFields wire={wire} text={typed.openings} faults={faults} onText={(openings) => type({ openings })} />
      <RequestFields wire={wire} requests={typed.requests} onRequests={(next) => type({ requests: [...next] })} />
      <p>
        <Link href={`/versions/${wire.versionId}/requests`}>{solveWords.requestsOfDoctors}</Link>
      </p>
      <div className="actions">
        <Button kind="primary" onClick={() => send(true)}>
          {solveWords.start}
        </Button>
        <Button onClick={() => send(false)}>{solveWords.keepOnly}</Button>
      </div>
    </>
  );
}

/** How much is asked for by the hour and of supervision, and the way to where it is set. */
function TogetherSummary({ kept, versionId }: { readonly kept: KeptAsked; readonly versionId: string }): ReactElement {
  return (
    <p>
      {solveWords.together(kept.presence.length, kept.supervision.length)}{' '}
      <Link href={`/versions/${versionId}/setup`}>{solveWords.togetherSet}</Link>
    </p>
  );
}

function WeightField(props: {
  readonly thing: Thing;
  readonly value: Weight | null;
  readonly onChange: (weight: Weight | null) => void;
}): ReactElement {
  const { thing, value, onChange } = props;
  const id = `weight-${thing}`;
  return (
    <div className="weight">
      <label htmlFor={id}>{solveWords.things[thing]}</label>
      <select
        id={id}
        className="nhsuk-select"
        value={value ?? ''}
        // The options below are the words and the empty one.
        onChange={({ target }) => onChange(target.value === '' ? null : (target.value as Weight))}
      >
        <option value="">{solveWords.usual}</option>
        {(Object.keys(solveWords.weightWords) as Weight[]).map((word) => (
          <option key={word} value={word}>
            {solveWords.weightWords[word]}
          </option>
        ))}
      </select>
    </div>
  );
}

function withWeight(
  weights: Partial<Record<Thing, Weight>>,
  thing: Thing,
  weight: Weight | null,
): Partial<Record<Thing, Weight>> {
  const { [thing]: _before, ...rest } = weights;
  return weight === null ? rest : { ...rest, [thing]: weight };
}
