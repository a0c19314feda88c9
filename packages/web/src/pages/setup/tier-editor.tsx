import type { Group, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Fault } from '../../parts/fault.ts';
import { TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
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
    const fieldAt = (where: string): string | null => {
      const row = groups[Number(/groups\[(\d+)\]/.exec(where)?.[1])];
      return row === undefined ? null : fieldOf(row);
    };
    if (await save({ groups, people }, faultsOf(document, groups), fieldAt)) onSaved();
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
            id={fieldOf({ id })}
            name={`tier-${i}`}
            label={words.name(i + 1)}
            value={name}
            error={errorAt(faults, fieldOf({ id }))}
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

const fieldOf = ({ id }: Pick<Group, 'id'>): string => `tier-${id}`;

function faultsOf(document: RosterDocument, groups: readonly Group[]): readonly Fault[] {
  const kept = new Set(groups.map(({ id }) => id));
  const names = groups.map(({ name }) => name.toLowerCase());
  return [
    ...groups.flatMap((group, i): Fault[] => {
      const field = fieldOf(group);
      if (group.name === '') return [{ field, text: words.unnamed(i + 1) }];
      return names.indexOf(group.name.toLowerCase()) < i ? [{ field, text: words.twice(i + 1, group.name) }] : [];
    }),
    // Its row is gone.
    ...document.groups
      .filter(({ id }) => !kept.has(id) && document.cover.some(({ groupId }) => groupId === id))
      .map(({ name }) => ({ field: null, text: words.counted(name) })),
  ];
}
