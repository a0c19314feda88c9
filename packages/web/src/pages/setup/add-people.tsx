import type { RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { usePeople } from '../../api/departments.ts';
import { Button } from '../../parts/button.tsx';
import { CheckField } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { setupWords } from '../../words/setup.ts';
import { faultsOfNames, namesIn, newPerson } from './new-people.ts';
import { leaveDaysIn, tierChoices } from './person-facts.ts';
import type { usePart } from './use-part.ts';

const words = setupWords.people;
const EMPTY = { names: '', groupId: '', grade: '', days: '' };

/** Fields by what they are called in what is sent. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'add-names',
  groupId: 'add-groupId',
  grade: 'add-grade',
  annualLeaveDays: 'add-days',
};

/** The way to send who is on a draft, with the faults of the form that used it last. */
export type PeoplePart = Pick<ReturnType<typeof usePart>, 'faults' | 'isBusy' | 'save'>;

/** Puts people of the department, and people who are new to it, onto a draft. */
export function AddPeople(props: {
  readonly document: RosterDocument;
  readonly part: PeoplePart;
  readonly onAdded: (count: number) => void;
}): ReactElement {
  const { document, onAdded } = props;
  const { faults, isBusy, save } = props.part;
  const here = new Set(document.people.map(({ id }) => id));
  const everybody = usePeople(document.departmentId);
  const known = (everybody.data ?? []).filter(({ id, isRemoved }) => !isRemoved && !here.has(id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [values, setValues] = useState(EMPTY);
  const field = (name: keyof typeof EMPTY) => ({
    ...{ id: `add-${name}`, name, value: values[name] },
    onValue: (value: string) => setValues({ ...values, [name]: value }),
    error: errorAt(faults, `add-${name}`),
  });
  const add = async (): Promise<void> => {
    const names = namesIn(values.names);
    const old = known.filter(({ id }) => chosen.has(id));
    const days = leaveDaysIn(values.days);
    const inNames = faultsOfNames(
      names,
      [...document.people, ...known].map(({ name }) => name),
    );
    const own = [
      ...[...(names.length + old.length === 0 ? [words.add.missing] : []), ...inNames].map((text) => ({
        field: 'add-names',
        text,
      })),
      ...(days === undefined ? [{ field: 'add-days', text: words.badDays }] : []),
    ];
    const grade = values.grade.trim();
    const shared = { groupId: values.groupId || null, grade: grade || null, annualLeaveDays: days ?? null };
    const people = [
      ...document.people,
      ...old.map(({ id, name }) => newPerson(id, name, shared)),
      ...names.map((name) => newPerson(crypto.randomUUID(), name, shared)),
    ];
    // Of those who are new, the server can only mean what stands in these fields.
    const fieldAt = (where: string): string | null => {
      const [, at, name = ''] = /people\[(\d+)\]\.(\w+)/.exec(where) ?? [];
      return Number(at) < document.people.length ? null : (FIELDS[name] ?? null);
    };
    if (!(await save({ groups: document.groups, people }, own, fieldAt))) return;
    void everybody.reload();
    setChosen(new Set());
    setValues({ ...EMPTY, groupId: values.groupId });
    onAdded(people.length - document.people.length);
  };
  return (
    <section className="panel" aria-labelledby="add-people">
      <h2 id="add-people">{words.add.title}</h2>
      <ErrorSummary faults={faults} />
      {known.length === 0 ? null : (
        <fieldset className="nhsuk-fieldset known-people">
          <legend className="nhsuk-fieldset__legend">{words.add.known}</legend>
          {known.map(({ id, name }) => (
            <CheckField
              key={id}
              id={`add-${id}`}
              label={name}
              isOn={chosen.has(id)}
              onChange={(isOn) => setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id)))}
            />
          ))}
        </fieldset>
      )}
      <TextArea {...field('names')} label={words.add.fresh} hint={words.add.freshHint} rows={4} />
      <p className="mute">{words.add.forAll}</p>
      <div className="field-row">
        <SelectField {...field('groupId')} label={words.tier} choices={tierChoices(document)} />
        <TextField {...field('grade')} label={words.grade} width={5} maxLength={20} />
        <TextField {...field('days')} label={words.leaveDays} width={5} inputMode="decimal" />
      </div>
      <Button kind="primary" isOff={isBusy} onClick={() => void add()}>
        {words.add.go}
      </Button>
    </section>
  );
}
