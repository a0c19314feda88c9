import type { Group, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { setupWords } from '../../words/setup.ts';
import type { PeoplePart } from './add-people.tsx';

const words = setupWords.people.tiers;

/** Names and order of a draft's tiers. One that cover counts cannot go. */
export function TierEditor(props: {
  readonly document: RosterDocument;
  readonly part: PeoplePart;
  readonly onSaved: () => void;
}): ReactElement {
  const { document, onSaved } = props;
  const { faults, isBusy, save } = props.part;
  const [rows, setRows] = useState<readonly Group[]>(document.groups);
  const send = async (): Promise<void> => {
    const groups = rows.map(({ id, name }) => ({ id, name: name.trim() }));
    const kept = new Set(groups.map(({ id }) => id));
    const people = document.people.map((one) =>
      one.groupId === null || kept.has(one.groupId) ? one : { ...one, groupId: null },
    );
    if (await save({ groups, people }, faultsOf(document, groups))) onSaved();
  };
  return (
    <section className="panel" aria-labelledby="tiers">
      <h2 id="tiers">{words.title}</h2>
      <p>{words.lead}</p>
      <ErrorSummary faults={faults} />
      {rows.length === 0 ? <p className="mute">{words.none}</p> : null}
      {rows.map(({ id, name }, i) => (
        <div className="tier-row" key={id}>
          <TextField
            id={`tier-${id}`}
            name={`tier-${i}`}
            label={words.name(i + 1)}
            value={name}
            maxLength={80}
            width={20}
            onValue={(next) => setRows(rows.map((row) => (row.id === id ? { id, name: next } : row)))}
          />
          <Button kind="danger" onClick={() => setRows(rows.filter((row) => row.id !== id))}>
            {words.remove}
            <span className="hidden-text"> {name}</span>
          </Button>
        </div>
      ))}
      <div className="actions">
        <Button onClick={() => setRows([...rows, { id: crypto.randomUUID(), name: '' }])}>{words.add}</Button>
        <Button kind="primary" isOff={isBusy} onClick={() => void send()}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}

function faultsOf(document: RosterDocument, groups: readonly Group[]): readonly string[] {
  const kept = new Set(groups.map(({ id }) => id));
  const names = new Set(groups.map(({ name }) => name.toLowerCase()));
  return [
    ...(names.has('') || names.size < groups.length ? [words.badName] : []),
    ...document.groups
      .filter(({ id }) => !kept.has(id) && document.cover.some(({ groupId }) => groupId === id))
      .map(({ name }) => words.counted(name)),
  ];
}
