import type { RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Fault } from '../../parts/fault.ts';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { setupWords as words } from '../../words/setup.ts';
import { fullDay } from '../../words/text.ts';
import { coverAsItStands } from './cover-as-it-stands.ts';
import { type CoverRow, coverField, coverFieldAt, emptyRow, faultsOfLine, lineOf, rowOf } from './cover-rows.ts';
import { typedDay } from './typed-days.ts';
import { type Reload, usePart } from './use-part.ts';
import { WeekNumbers } from './week-numbers.tsx';

const linesOf = (text: string): string[] => text.split(/\n|;/).filter((line) => line.trim() !== '');

export function CoverEditor(props: { readonly document: RosterDocument; readonly reload: Reload }): ReactElement {
  const { document, reload } = props;
  const [rows, setRows] = useState<readonly CoverRow[]>(document.cover.map(rowOf));
  const [holidays, setHolidays] = useState(document.bankHolidays.map(fullDay).join('\n'));
  const { faults, isBusy, isKept, save } = usePart(document, 'cover', reload);
  const set = (id: string, some: Partial<CoverRow>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...some } : row)));
  const own = (): readonly Fault[] => [
    ...rows.flatMap(faultsOfLine),
    ...linesOf(holidays)
      .filter((line) => typedDay(line) === null)
      .map((line) => ({ field: 'holidays', text: words.badHoliday(line) })),
  ];
  return (
    <section aria-labelledby="cover">
      <h2 id="cover">{words.cover}</h2>
      <p>{words.coverLead}</p>
      <ErrorSummary faults={faults} />
      {rows.length === 0 ? (
        <Empty text={words.noCover}>
          <Button onClick={() => setRows(coverAsItStands(document).map(rowOf))}>{words.coverAsItStands}</Button>
        </Empty>
      ) : null}
      {rows.map((row) => (
        <CoverBox
          key={row.id}
          row={row}
          faults={faults}
          groups={document.groups}
          onSet={(some) => set(row.id, some)}
          onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <TextArea
        id="holidays"
        name="holidays"
        label={words.bankHolidays}
        hint={words.bankHolidaysHint}
        value={holidays}
        onValue={setHolidays}
        error={errorAt(faults, 'holidays')}
        rows={4}
      />
      <p role="status">{isKept ? words.saved : ''}</p>
      <div className="actions">
        <Button onClick={() => setRows([...rows, emptyRow()])}>{words.addLine}</Button>
        <Button
          kind="primary"
          isOff={isBusy}
          onClick={() =>
            void save(
              { cover: rows.map(lineOf), bankHolidays: linesOf(holidays).flatMap((line) => typedDay(line) ?? []) },
              own(),
              (where) => coverFieldAt(rows, where),
            )
          }
        >
          {words.saveCover}
        </Button>
      </div>
    </section>
  );
}

function CoverBox(props: {
  readonly row: CoverRow;
  readonly faults: readonly Fault[];
  readonly groups: RosterDocument['groups'];
  readonly onSet: (some: Partial<CoverRow>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { row, faults, groups, onSet, onRemove } = props;
  const field = (name: string) => ({
    ...{ id: coverField(row, name), name },
    error: errorAt(faults, coverField(row, name)),
  });
  return (
    <fieldset className="panel">
      <legend className="nhsuk-fieldset__legend">{row.title}</legend>
      <div className="field-row">
        <TextField
          {...field('title')}
          label={words.line}
          value={row.title}
          onValue={(title) => onSet({ title })}
          width={20}
        />
        <SelectField
          {...field('group')}
          label={words.group}
          value={row.groupId ?? ''}
          onValue={(groupId) => onSet({ groupId: groupId === '' ? null : groupId })}
          choices={[
            { value: '', text: words.everybody },
            ...groups.map((group) => ({ value: group.id, text: group.name })),
          ]}
        />
        <TextField
          {...field('skill')}
          label={words.skill}
          value={row.skill ?? ''}
          onValue={(skill) => onSet({ skill: skill.trim() === '' ? null : skill })}
          width={10}
        />
        <TextField
          {...field('codes')}
          label={words.codes}
          hint={words.codesHint}
          value={row.codesText}
          onValue={(codesText) => onSet({ codesText })}
          width={10}
        />
      </div>
      <WeekNumbers
        idOf={(day) => coverField(row, day)}
        legend={words.least}
        values={row.least}
        onValues={(least) => onSet({ least })}
        errorOf={(id) => errorAt(faults, id)}
      />
      <WeekNumbers
        idOf={(day) => coverField(row, `target-${day}`)}
        legend={words.target}
        label={words.targetOn}
        hint={words.targetHint}
        values={row.target}
        onValues={(target) => onSet({ target })}
        errorOf={(id) => errorAt(faults, id)}
      />
      <div className="actions">
        <Button kind="danger" onClick={onRemove}>
          {words.remove}
          <span className="hidden-text"> {row.title}</span>
        </Button>
      </div>
    </fieldset>
  );
}
