import type { RosterDocument, ShiftType } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DutyCell } from '../../parts/duty-cell.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Fault } from '../../parts/fault.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { setupWords as words } from '../../words/setup.ts';
import { type OnCallTexts, onCallFaults, onCallTexts, workOf } from './on-call-facts.ts';
import { OnCallFields } from './on-call-fields.tsx';
import { type Reload, usePart } from './use-part.ts';

/** A shift type as the fields hold it: breaks, and what is expected on call, as text. */
type Row = Omit<ShiftType, 'breaks' | 'work'> & {
  readonly breaksText: string;
  readonly onCall: OnCallTexts;
  readonly key: string;
};

/** Fields of one line of text. */
type Field = 'code' | 'name' | 'start' | 'end' | 'kind' | 'look' | 'breaksText';

/** Where a field of a row stands on the page, whatever rows come and go. */
const idOf = ({ key }: Row, name: string): string => `shift-${key}-${name}`;

const rowOf = ({ breaks, work, ...type }: ShiftType): Row => ({
  ...type,
  onCall: onCallTexts(work),
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
  onCall: onCallTexts(undefined),
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
            faults={faults}
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
          onClick={() =>
            void save({ shiftTypes: rows.map(typeOf) }, rows.flatMap(faultsOfRow), (where) => fieldAt(rows, where))
          }
        >
          {words.saveShifts}
        </Button>
      </div>
    </section>
  );
}

function ShiftRow(props: {
  readonly row: Row;
  readonly faults: readonly Fault[];
  readonly onSet: (some: Partial<Row>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { row, faults, onSet, onRemove } = props;
  const field = (name: Field) => ({
    id: idOf(row, name),
    name,
    value: row[name],
    onValue: (value: string) => onSet({ [name]: value }),
    error: errorAt(faults, idOf(row, name)),
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
      {row.kind === 'shift' ? null : (
        <OnCallFields
          code={row.code}
          texts={row.onCall}
          onSet={(some) => onSet({ onCall: { ...row.onCall, ...some } })}
          idOf={(name) => idOf(row, name)}
          errorOf={(name) => errorAt(faults, idOf(row, name))}
        />
      )}
    </fieldset>
  );
}

/** As the server has it; 24:00 is the end of a day. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function faultsOfRow(row: Row, at: number): readonly Fault[] {
  const { code, start, end, kind, breaksText, onCall } = row;
  const who = words.shiftNumber(at + 1, code);
  const fault = (name: string, text: string): Fault => ({ field: idOf(row, name), text });
  const areTimes = CLOCK.test(start) && CLOCK.test(end);
  return [
    ...(/^[^\s+]{1,12}$/.test(code) ? [] : [fault('code', words.badCode(who))]),
    ...(CLOCK.test(start) ? [] : [fault('start', words.badStart(who))]),
    ...(CLOCK.test(end) ? [] : [fault('end', words.badEnd(who))]),
    ...(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/.test(breaksText) ? [] : [fault('breaksText', words.badBreaks(who))]),
    ...(kind === 'shift' || !areTimes
      ? []
      : Object.entries(onCallFaults(onCall, row)).map(([name, text]) => fault(name, words.onCall.fault(who, text)))),
  ];
}

/** Fields by what they are called in what is sent. */
const SENT: Readonly<Record<string, string>> = {
  code: 'code',
  name: 'name',
  start: 'start',
  end: 'end',
  kind: 'kind',
  look: 'look',
  breaks: 'breaksText',
  work: 'work',
};

/** The field that the server means by `body.shiftTypes[3].code`. */
function fieldAt(rows: readonly Row[], where: string): string | null {
  const [, at, name = ''] = /shiftTypes\[(\d+)\]\.(\w+)/.exec(where) ?? [];
  const row = rows[Number(at)];
  return row === undefined || SENT[name] === undefined ? null : idOf(row, SENT[name]);
}

/** Empty breaks are not known; `0` are none. */
function typeOf({ breaksText, onCall, key: _, ...type }: Row): ShiftType {
  const minutes = breaksText
    .split(',')
    .map(Number)
    .filter((value) => value > 0);
  const work = type.kind === 'shift' ? undefined : workOf(onCall);
  return { ...type, ...(breaksText.trim() === '' ? {} : { breaks: minutes }), ...(work && { work }) };
}
