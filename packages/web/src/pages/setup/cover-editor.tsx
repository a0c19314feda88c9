import type { CoverLine, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { setupWords as words } from '../../words/setup.ts';
import { fullDay } from '../../words/text.ts';
import { coverAsItStands } from './cover-as-it-stands.ts';
import { typedDay } from './typed-days.ts';
import { type Reload, usePart } from './use-part.ts';

type Row = Omit<CoverLine, 'codes'> & { readonly codesText: string };

const rowOf = ({ codes, ...line }: CoverLine): Row => ({ ...line, codesText: codes.join(', ') });
const lineOf = ({ codesText, ...line }: Row): CoverLine => ({ ...line, codes: codesIn(codesText) });
const codesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const linesOf = (text: string): string[] => text.split(/\n|;/).filter((line) => line.trim() !== '');

const emptyRow = (): Row => ({
  id: crypto.randomUUID(),
  title: words.newLine,
  groupId: null,
  skill: null,
  codesText: '',
  minimum: [1, 1, 1, 1, 1, 1, 1],
  target: null,
});

export function CoverEditor(props: { readonly document: RosterDocument; readonly reload: Reload }): ReactElement {
  const { document, reload } = props;
  const [rows, setRows] = useState<readonly Row[]>(document.cover.map(rowOf));
  const [holidays, setHolidays] = useState(document.bankHolidays.map(fullDay).join('\n'));
  const { faults, isBusy, isKept, save } = usePart(document, 'cover', reload);
  const set = (id: string, some: Partial<Row>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...some } : row)));
  const own = (): readonly string[] => [
    ...rows.flatMap(({ title, codesText }) => [
      ...(title.trim() === '' ? [words.badTitle] : []),
      ...(codesIn(codesText).length === 0 ? [words.badCodes(title)] : []),
    ]),
    ...linesOf(holidays)
      .filter((line) => typedDay(line) === null)
      .map(words.badHoliday),
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
        <CoverRow
          key={row.id}
          row={row}
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
            )
          }
        >
          {words.saveCover}
        </Button>
      </div>
    </section>
  );
}

function CoverRow(props: {
  readonly row: Row;
  readonly groups: RosterDocument['groups'];
  readonly onSet: (some: Partial<Row>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { row, groups, onSet, onRemove } = props;
  const id = (name: string): string => `cover-${row.id}-${name}`;
  return (
    <fieldset className="panel">
      <legend className="nhsuk-fieldset__legend">{row.title}</legend>
      <div className="field-row">
        <TextField
          id={id('title')}
          name="title"
          label={words.line}
          value={row.title}
          onValue={(title) => onSet({ title })}
          width={20}
        />
        <SelectField
          id={id('group')}
          name="group"
          label={words.group}
          value={row.groupId ?? ''}
          onValue={(groupId) => onSet({ groupId: groupId === '' ? null : groupId })}
          choices={[
            { value: '', text: words.everybody },
            ...groups.map((group) => ({ value: group.id, text: group.name })),
          ]}
        />
        <TextField
          id={id('skill')}
          name="skill"
          label={words.skill}
          value={row.skill ?? ''}
          onValue={(skill) => onSet({ skill: skill.trim() === '' ? null : skill })}
          width={10}
        />
        <TextField
          id={id('codes')}
          name="codes"
          label={words.codes}
          hint={words.codesHint}
          value={row.codesText}
          onValue={(codesText) => onSet({ codesText })}
          width={10}
        />
      </div>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend">{words.least}</legend>
        <div className="week-inputs">
          {words.weekdays.map((day, i) => (
            <label key={day} htmlFor={id(day)}>
              {day}
              <input
                id={id(day)}
                type="number"
                min="0"
                max="200"
                value={row.minimum[i] ?? 0}
                onChange={(event) =>
                  onSet({ minimum: row.minimum.map((value, j) => (j === i ? Number(event.target.value) : value)) })
                }
              />
            </label>
          ))}
        </div>
      </fieldset>
      <div className="actions">
        <Button kind="danger" onClick={onRemove}>
          {words.remove}
          <span className="hidden-text"> {row.title}</span>
        </Button>
      </div>
    </fieldset>
  );
}
