import type { RosterDocument, ShiftType } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DutyCell } from '../../parts/duty-cell.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { setupWords as words } from '../../words/setup.ts';
import { type Reload, usePart } from './use-part.ts';

/** A shift type as the fields hold it: breaks as text. */
type Row = Omit<ShiftType, 'breaks'> & { readonly breaksText: string; readonly key: string };

const rowOf = ({ breaks, ...type }: ShiftType): Row => ({
  ...type,
  key: crypto.randomUUID(),
  breaksText: breaks === undefined ? '' : breaks.length === 0 ? '0' : breaks.join(', '),
});

const emptyRow = (): Row => ({
  key: crypto.randomUUID(),
  code: '',
  name: '',
  start: '09:00',
  end: '17:00',
  kind: 'shift',
  look: 'spare-1',
  breaksText: '',
});

export function ShiftEditor(props: { readonly document: RosterDocument; readonly reload: Reload }): ReactElement {
  const { document, reload } = props;
  const [rows, setRows] = useState<readonly Row[]>(document.shiftTypes.map(rowOf));
  const { faults, isBusy, isKept, save } = usePart(document, 'shift-types', reload);
  const set = (at: number, some: Partial<Row>): void =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...some } : row)));
  return (
    <section aria-labelledby="shifts">
      <h2 id="shifts">{words.shifts}</h2>
      <p>{words.shiftsLead}</p>
      <ErrorSummary faults={faults} />
      <div className="shift-rows">
        {rows.map((row, i) => (
          <ShiftRow
            key={row.key}
            row={row}
            at={i}
            onSet={(some) => set(i, some)}
            onRemove={() => setRows(rows.filter((_, j) => j !== i))}
          />
        ))}
      </div>
      <p role="status">{isKept ? words.saved : ''}</p>
      <div className="actions">
        <Button onClick={() => setRows([...rows, emptyRow()])}>{words.addShift}</Button>
        <Button
          kind="primary"
          isOff={isBusy}
          onClick={() => void save({ shiftTypes: rows.map(typeOf) }, rows.flatMap(faultsOfRow))}
        >
          {words.saveShifts}
        </Button>
      </div>
    </section>
  );
}

function ShiftRow(props: {
  readonly row: Row;
  readonly at: number;
  readonly onSet: (some: Partial<Row>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { row, at, onSet, onRemove } = props;
  const field = (name: keyof Row & string) => ({
    id: `shift-${at}-${name}`,
    name,
    value: String(row[name] ?? ''),
    onValue: (value: string) => onSet({ [name]: value }),
  });
  return (
    <fieldset className="shift-row">
      <legend className="hidden-text">{row.code === '' ? words.newShift : row.code}</legend>
      <DutyCell face={{ letters: row.code || '?', look: row.look, spoken: row.name }} isLarge />
      <TextField {...field('code')} label={words.code} maxLength={12} />
      <TextField {...field('name')} label={words.name} maxLength={60} />
      <TextField {...field('start')} label={words.start} inputMode="numeric" />
      <TextField {...field('end')} label={words.end} inputMode="numeric" />
      <SelectField {...field('kind')} label={words.kind} choices={words.kinds} />
      <SelectField {...field('look')} label={words.look} choices={words.looks} />
      <TextField {...field('breaksText')} label={words.breaks} />
      <Button kind="danger" onClick={onRemove}>
        {words.remove}
        <span className="hidden-text"> {row.code}</span>
      </Button>
    </fieldset>
  );
}

/** As the server has it; 24:00 is the end of a day. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function faultsOfRow({ code, start, end, breaksText }: Row): readonly string[] {
  const faults: string[] = [];
  if (!/^[^\s+]{1,12}$/.test(code)) faults.push(words.badCode);
  if (!CLOCK.test(start) || !CLOCK.test(end)) faults.push(words.badTimes(code));
  if (!/^\s*(\d+\s*(,\s*\d+\s*)*)?$/.test(breaksText)) faults.push(words.badBreaks(code));
  return faults;
}

/** Empty breaks are not known; `0` are none. */
function typeOf({ breaksText, key: _, ...type }: Row): ShiftType {
  const minutes = breaksText
    .split(',')
    .map(Number)
    .filter((value) => value > 0);
  return { ...type, ...(breaksText.trim() === '' ? {} : { breaks: minutes }) };
}
