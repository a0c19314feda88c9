import type { KeptAsked, PresenceLine, RosterDocument, SupervisionLine } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { keepAsked, useAsked } from '../../api/asked.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Fault } from '../../parts/fault.ts';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { faultsOf } from '../../parts/use-form.ts';
import { solveWords } from '../../words/solve.ts';
import { togetherWords as words } from '../../words/together.ts';
import { emptyPresence, PresenceRow, presenceFaults } from './presence-lines.tsx';
import { emptySupervision, SupervisionRow, supervisionFaults } from './supervision-lines.tsx';

/** What people are asked for together; searches from the board and the designer of templates go by it. */
export function TogetherEditor({ document }: { readonly document: RosterDocument }): ReactElement {
  const asked = useAsked(document.versionId);
  return (
    <section aria-labelledby="together">
      <h2 id="together">{words.title}</h2>
      <p>{words.lead}</p>
      <WhenLoaded from={asked} what={words.loading}>
        {(kept) => (
          <Lines
            document={document}
            kept={kept}
            onKept={(next) => void asked.reload(next, { revalidate: false })}
            onPassed={() => void asked.reload()}
          />
        )}
      </WhenLoaded>
    </section>
  );
}

function Lines(props: {
  readonly document: RosterDocument;
  readonly kept: KeptAsked;
  readonly onKept: (kept: KeptAsked) => void;
  /** Somebody else has changed it: what they kept is fetched, what stands here stays, and the next press keeps it. */
  readonly onPassed: () => void;
}): ReactElement {
  const { document, kept, onKept, onPassed } = props;
  const [presence, setPresence] = useState<readonly PresenceLine[]>(kept.presence);
  const [supervision, setSupervision] = useState<readonly SupervisionLine[]>(kept.supervision);
  const [weights, setWeights] = useState(kept.weights);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const write = useWrite();
  const [state, setState] = useState<'open' | 'busy' | 'kept'>('open');
  const save = async (): Promise<void> => {
    const own = [
      ...presence.flatMap((line) => presenceFaults(document, line)),
      ...supervision.flatMap((line) => supervisionFaults(document, line)),
    ];
    setState(own.length > 0 ? 'open' : 'busy');
    setFaults(own);
    if (own.length > 0 || state === 'busy') return;
    try {
      const body = { ...kept, presence: [...presence], supervision: [...supervision], weights };
      onKept(await keepAsked(write, document.versionId, body));
      setState('kept');
    } catch (error) {
      setFaults(faultsOf(error));
      setState('open');
      onPassed();
    }
  };
  const weigh = (thing: string, word: string): void => {
    const { [thing]: _before, ...rest } = weights;
    // The choices are the words and the empty one.
    setWeights(word === '' ? rest : { ...rest, [thing]: word as KeptAsked['weights'][string] });
  };
  const canName = document.groups.length > 0 || document.people.some(({ skills }) => skills.length > 0);
  return (
    <>
      <ErrorSummary faults={faults} />
      <h3>{words.presence}</h3>
      <p>{words.presenceLead}</p>
      {presence.map((line) => (
        <PresenceRow
          key={line.id}
          document={document}
          line={line}
          faults={faults}
          onSet={(some) => setPresence(presence.map((one) => (one.id === line.id ? { ...one, ...some } : one)))}
          onRemove={() => setPresence(presence.filter(({ id }) => id !== line.id))}
        />
      ))}
      <div className="actions">
        <Button onClick={() => setPresence([...presence, emptyPresence()])}>{words.addPresence}</Button>
      </div>
      <h3>{words.supervision}</h3>
      <p>{canName ? words.supervisionLead : words.nobodyToName}</p>
      {supervision.map((line) => (
        <SupervisionRow
          key={line.id}
          document={document}
          line={line}
          faults={faults}
          onSet={(some) => setSupervision(supervision.map((one) => (one.id === line.id ? { ...one, ...some } : one)))}
          onRemove={() => setSupervision(supervision.filter(({ id }) => id !== line.id))}
        />
      ))}
      <div className="actions">
        <Button isOff={!canName} onClick={() => setSupervision([...supervision, emptySupervision(document)])}>
          {words.addSupervision}
        </Button>
      </div>
      {supervision.length === 0 ? null : (
        <WeightField
          id="weight-supervision"
          label={words.supervisionWeight}
          value={weights['supervision'] ?? ''}
          onValue={(word) => weigh('supervision', word)}
        />
      )}
      <h3>{words.continuity}</h3>
      <WeightField
        id="weight-continuity"
        label={words.continuityLabel}
        hint={words.continuityHint}
        usual={words.notAsked}
        value={weights['continuity'] ?? ''}
        onValue={(word) => weigh('continuity', word)}
      />
      <div className="actions">
        <Button kind="primary" isOff={state === 'busy'} onClick={() => void save()}>
          {words.keep}
        </Button>
      </div>
      <p role="status">{state === 'kept' ? words.kept : ''}</p>
    </>
  );
}

function WeightField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What it is where nobody says anything. */
  readonly usual?: string;
}): ReactElement {
  const { usual = words.usual, ...field } = props;
  return (
    <SelectField
      {...field}
      name={props.id}
      choices={[
        { value: '', text: usual },
        ...Object.entries(solveWords.weightWords).map(([value, text]) => ({ value, text })),
      ]}
    />
  );
}
