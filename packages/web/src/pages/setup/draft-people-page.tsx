import { waivableRules } from '@rotawright/core/contracts';
import { ruleTitle } from '@rotawright/formats/words';
import type { PersonOnRota, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useContract } from '../../check/use-contract.ts';
import { Button } from '../../parts/button.tsx';
import { CheckField } from '../../parts/choice.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { setupWords } from '../../words/setup.ts';
import { DraftHere } from './draft-here.tsx';
import { usePart } from './use-part.ts';

const words = setupWords.people;

export function DraftPeoplePage(): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  return (
    <DraftHere title={words.title} headingOf={({ title, number }) => words.of(title, number)}>
      {(document, reload) => {
        const person = document.people.find(({ id }) => id === chosen);
        return (
          <>
            <p>{words.lead}</p>
            <p role="status">{saved === '' ? '' : words.saved(saved)}</p>
            <PeopleTable document={document} onChoose={setChosen} />
            {person === undefined ? null : (
              <FactsDialog
                document={document}
                person={person}
                onClose={() => setChosen(null)}
                onSaved={() => {
                  setSaved(person.name);
                  setChosen(null);
                  reload();
                }}
              />
            )}
          </>
        );
      }}
    </DraftHere>
  );
}

function PeopleTable(props: {
  readonly document: RosterDocument;
  readonly onChoose: (id: string) => void;
}): ReactElement {
  const { document, onChoose } = props;
  const tierOf = (id: string | null): string => document.groups.find((group) => group.id === id)?.name ?? words.noTier;
  return (
    <DataTable
      caption={words.list}
      isCaptionHidden
      rows={document.people}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: words.person,
          cell: ({ name, isVacant }) => (isVacant ? `${name} (${words.vacant})` : name),
        },
        { key: 'tier', head: words.tier, cell: ({ groupId }) => tierOf(groupId) },
        { key: 'grade', head: words.grade, cell: ({ grade }) => grade ?? '' },
        { key: 'wte', head: words.wte, isNumber: true, cell: ({ wte }) => wte },
        { key: 'days', head: words.leaveDays, isNumber: true, cell: ({ annualLeaveDays }) => annualLeaveDays ?? '' },
        {
          key: 'waivers',
          head: words.waivers,
          cell: ({ waivers }) => waivers.map((rule) => ruleTitle({ rule })).join(', '),
        },
        { key: 'skills', head: words.skills, cell: ({ skills }) => skills.join(', ') },
        {
          key: 'change',
          head: words.change,
          cell: ({ id, name }) => (
            <Button onClick={() => onChoose(id)}>
              {words.change}
              <span className="hidden-text"> {name}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function FactsDialog(props: {
  readonly document: RosterDocument;
  readonly person: PersonOnRota;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}): ReactElement {
  const { document, person, onClose, onSaved } = props;
  const [facts, setFacts] = useState(person);
  const [numbers, setNumbers] = useState({ wte: String(person.wte), days: String(person.annualLeaveDays ?? '') });
  const { faults, isBusy, save } = usePart(document, 'people', () => undefined);
  const contract = useContract(document);
  const waivable = contract === null ? [] : waivableRules(contract);
  // What was recorded under another contract stays in sight, so that it can be taken away.
  const idle = contract === null ? [] : person.waivers.filter((rule) => !waivable.includes(rule));
  const send = async (): Promise<void> => {
    const [wte, days] = [Number(numbers.wte), numbers.days.trim() === '' ? null : Number(numbers.days)];
    const own = [
      ...(wte > 0 && wte <= 1 ? [] : [words.badWte]),
      ...(days === null || (days >= 0 && days <= 60) ? [] : [words.badDays]),
    ];
    const changed = { ...facts, wte, annualLeaveDays: days };
    const people = document.people.map((one) => (one.id === person.id ? changed : one));
    if (await save({ groups: document.groups, people }, own)) onSaved();
  };
  return (
    <Dialog title={person.name} onClose={onClose}>
      <ErrorSummary faults={faults} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        noValidate
      >
        <div className="field-row">
          <SelectField
            id="tier"
            name="tier"
            label={words.tier}
            value={facts.groupId ?? ''}
            onValue={(groupId) => setFacts({ ...facts, groupId: groupId === '' ? null : groupId })}
            choices={[
              { value: '', text: words.noTier },
              ...document.groups.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <TextField
            id="grade"
            name="grade"
            label={words.grade}
            width={5}
            value={facts.grade ?? ''}
            onValue={(grade) => setFacts({ ...facts, grade: grade.trim() === '' ? null : grade.trim() })}
          />
          <TextField
            id="wte"
            name="wte"
            label={words.wte}
            hint={words.wteHint}
            width={5}
            value={numbers.wte}
            onValue={(wte) => setNumbers({ ...numbers, wte })}
          />
          <TextField
            id="days"
            name="days"
            label={words.leaveDays}
            width={5}
            value={numbers.days}
            onValue={(days) => setNumbers({ ...numbers, days })}
          />
          <TextField
            id="skills"
            name="skills"
            label={words.skills}
            hint={words.skillsHint}
            width={20}
            value={facts.skills.join(', ')}
            onValue={(text) =>
              setFacts({
                ...facts,
                skills: text
                  .split(',')
                  .map((skill) => skill.trimStart())
                  .filter((skill, i) => skill !== '' || i > 0),
              })
            }
          />
        </div>
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend">{words.waivers}</legend>
          <div className="nhsuk-hint">{words.waiversHint}</div>
          {[...waivable, ...idle].map((rule) => (
            <CheckField
              key={rule}
              id={`waiver-${rule}`}
              label={idle.includes(rule) ? words.idleWaiver(ruleTitle({ rule })) : ruleTitle({ rule })}
              isOn={facts.waivers.includes(rule)}
              onChange={(isOn) =>
                setFacts({
                  ...facts,
                  waivers: isOn ? [...facts.waivers, rule] : facts.waivers.filter((one) => one !== rule),
                })
              }
            />
          ))}
        </fieldset>
        <div className="actions">
          <Button type="submit" kind="primary" isOff={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
