import { waivableRules } from '@rotawright/core/contracts';
import { ruleTitle } from '@rotawright/formats/words';
import type { PersonOnRota, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useContract } from '../../check/use-contract.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CheckField } from '../../parts/choice.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { boardWords } from '../../words/board.ts';
import { setupWords } from '../../words/setup.ts';
import { AddPeople, type PeoplePart } from './add-people.tsx';
import { DraftHere } from './draft-here.tsx';
import { daysHeld } from './new-people.ts';
import { leaveDaysIn, partIn, tierChoices } from './person-facts.ts';
import { PersonLimits } from './person-limits.tsx';
import { TierEditor } from './tier-editor.tsx';
import { type Reload, usePart } from './use-part.ts';

const words = setupWords.people;

export function DraftPeoplePage(): ReactElement {
  return (
    <DraftHere title={words.title} headingOf={({ title, number }) => words.of(title, number)}>
      {(document, reload) => <People document={document} reload={reload} />}
    </DraftHere>
  );
}

type Form = 'facts' | 'add' | 'tiers';

/** Everybody on a draft, and three forms that each send the whole part: what one has kept is no change by somebody else to another. */
function People({ document, reload }: { readonly document: RosterDocument; readonly reload: Reload }): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const [saved, setSaved] = useState('');
  const [last, setLast] = useState<Form>('facts');
  const part = usePart(document, 'people', reload);
  const partOf = (form: Form): PeoplePart => ({
    faults: form === last ? part.faults : [],
    isBusy: part.isBusy,
    save: (...asked) => {
      setLast(form);
      return part.save(...asked);
    },
  });
  const person = document.people.find(({ id }) => id === chosen);
  return (
    <>
      <p>{words.lead}</p>
      <p role="status" className={saved === '' ? 'hidden-text' : 'note good'}>
        {saved}
      </p>
      {document.people.length === 0 ? (
        <Empty text={words.none}>
          <LinkButton href={`/departments/${document.departmentId}/import`}>{boardWords.emptyImport}</LinkButton>
        </Empty>
      ) : (
        <PeopleTable document={document} onChoose={setChosen} />
      )}
      <AddPeople document={document} part={partOf('add')} onAdded={(count) => setSaved(words.add.added(count))} />
      <TierEditor document={document} part={partOf('tiers')} onSaved={() => setSaved(words.tiers.saved)} />
      {person === undefined ? null : (
        <FactsDialog
          key={person.id}
          document={document}
          person={person}
          part={partOf('facts')}
          onClose={() => setChosen(null)}
          onSaved={(what) => {
            setSaved(what);
            setChosen(null);
          }}
        />
      )}
    </>
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

/** Fields by what they are called in what is sent. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  groupId: 'tier',
  grade: 'grade',
  wte: 'wte',
  annualLeaveDays: 'days',
  skills: 'skills',
};

/** The first of the boxes of which one has to be ticked. */
const firstShift = ({ shiftTypes }: RosterDocument): string | null =>
  shiftTypes[0] === undefined ? null : `works-${shiftTypes[0].code}`;

function FactsDialog(props: {
  readonly document: RosterDocument;
  readonly person: PersonOnRota;
  readonly part: PeoplePart;
  readonly onClose: () => void;
  /** Told what is to be said. */
  readonly onSaved: (what: string) => void;
}): ReactElement {
  const { document, person, part, onClose, onSaved } = props;
  const [facts, setFacts] = useState(person);
  const [numbers, setNumbers] = useState({ wte: String(person.wte), days: String(person.annualLeaveDays ?? '') });
  const { faults, isBusy, save } = part;
  const contract = useContract(document);
  const waivable = contract === null ? [] : waivableRules(contract);
  // What was recorded under another contract stays in sight, so that it can be taken away.
  const idle = contract === null ? [] : person.waivers.filter((rule) => !waivable.includes(rule));
  const held = daysHeld(document, person.id);
  const send = async (): Promise<void> => {
    const [wte, days, name] = [partIn(numbers.wte), leaveDaysIn(numbers.days), facts.name.trim()];
    const own = [
      ...(name === '' ? [{ field: 'name', text: words.badName }] : []),
      ...(wte > 0 && wte <= 1 ? [] : [{ field: 'wte', text: words.badWte }]),
      ...(days === undefined ? [{ field: 'days', text: words.badDays }] : []),
      ...(facts.works?.length === 0 ? [{ field: firstShift(document), text: words.limits.badShifts }] : []),
    ];
    const changed = { ...facts, name, wte, annualLeaveDays: days ?? null };
    const people = document.people.map((one) => (one.id === person.id ? changed : one));
    const fieldAt = (where: string): string | null => {
      const [, at, what = ''] = /people\[(\d+)\]\.(\w+)/.exec(where) ?? [];
      return people[Number(at)]?.id === person.id ? (FIELDS[what] ?? null) : null;
    };
    if (await save({ groups: document.groups, people }, own, fieldAt)) onSaved(words.saved(name));
  };
  const takeOff = async (): Promise<void> => {
    const own = held > 0 ? [{ field: 'vacant', text: words.hasDays(person.name, held) }] : [];
    const people = document.people.filter(({ id }) => id !== person.id);
    if (await save({ groups: document.groups, people }, own)) onSaved(words.takenOff(person.name));
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
        <TextField
          id="name"
          name="name"
          label={words.name}
          width={20}
          maxLength={120}
          value={facts.name}
          onValue={(name) => setFacts({ ...facts, name })}
          error={errorAt(faults, 'name')}
        />
        <CheckField
          id="vacant"
          label={words.isVacant}
          isOn={facts.isVacant}
          onChange={(isVacant) => setFacts({ ...facts, isVacant })}
        />
        <p className="nhsuk-hint">{words.vacantHint}</p>
        <div className="field-row">
          <SelectField
            id="tier"
            name="tier"
            label={words.tier}
            value={facts.groupId ?? ''}
            onValue={(groupId) => setFacts({ ...facts, groupId: groupId === '' ? null : groupId })}
            choices={tierChoices(document)}
          />
          <TextField
            id="grade"
            name="grade"
            label={words.grade}
            width={5}
            value={facts.grade ?? ''}
            onValue={(grade) => setFacts({ ...facts, grade: grade.trim() === '' ? null : grade.trim() })}
            error={errorAt(faults, 'grade')}
          />
          <TextField
            id="wte"
            name="wte"
            label={words.wte}
            hint={words.wteHint}
            width={5}
            value={numbers.wte}
            onValue={(wte) => setNumbers({ ...numbers, wte })}
            error={errorAt(faults, 'wte')}
          />
          <TextField
            id="days"
            name="days"
            label={words.leaveDays}
            width={5}
            value={numbers.days}
            onValue={(days) => setNumbers({ ...numbers, days })}
            error={errorAt(faults, 'days')}
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
            error={errorAt(faults, 'skills')}
          />
        </div>
        <PersonLimits document={document} facts={facts} onFacts={(some) => setFacts({ ...facts, ...some })} />
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
          <Button kind="danger" isOff={isBusy} onClick={() => void takeOff()}>
            {words.takeOff}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
