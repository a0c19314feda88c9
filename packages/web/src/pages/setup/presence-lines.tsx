import { parseClockTime } from '@rotawright/core/time';
import type { PresenceLine, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { CheckField } from '../../parts/choice.tsx';
import type { Fault } from '../../parts/fault.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { togetherWords as words } from '../../words/together.ts';
import { LineBox, TickRow } from './line-box.tsx';
import { namedChoices, namedOf, namedValue } from './named.ts';

export const emptyPresence = (): PresenceLine => ({
  id: crypto.randomUUID(),
  groupId: null,
  skill: null,
  from: '08:00',
  until: '20:00',
  days: [true, true, true, true, true, false, false],
  minimum: 2,
});

/** A line in words: `At least 3 people from 08:00 to 20:00 on weekdays`. */
export function presenceText(document: RosterDocument, line: PresenceLine): string {
  const group = document.groups.find(({ id }) => id === line.groupId)?.name;
  const who = [group === undefined ? '' : words.ofGroup(group), line.skill === null ? '' : `with ${line.skill}`];
  return words.presenceLine(line.minimum, who.filter(Boolean).join(' '), line.from, line.until, line.days);
}

const fieldOf = ({ id }: PresenceLine, name: string): string => `presence-${id}-${name}`;

export function presenceFaults(document: RosterDocument, line: PresenceLine): readonly Fault[] {
  const text = presenceText(document, line);
  const isClock = (time: string): boolean => parseClockTime(time) !== null;
  const fault = (name: string, words_: string): Fault => ({ field: fieldOf(line, name), text: words_ });
  return [
    ...(isClock(line.from) && line.from !== '24:00' ? [] : [fault('from', words.badHours(text))]),
    ...(isClock(line.until) ? [] : [fault('until', words.badHours(text))]),
    ...(Number.isInteger(line.minimum) && line.minimum >= 1 && line.minimum <= 200
      ? []
      : [fault('least', words.badLeast(text))]),
    ...(line.days.includes(true) ? [] : [fault(words.dayNames[0] ?? '', words.badDays(text))]),
  ];
}

/** Hours in which so many people are to be there, a box a line; its heading says it in words as it stands. */
export function PresenceRow(props: {
  readonly document: RosterDocument;
  readonly line: PresenceLine;
  readonly faults: readonly Fault[];
  readonly onSet: (some: Partial<PresenceLine>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { document, line, faults, onSet, onRemove } = props;
  const id = (name: string): string => fieldOf(line, name);
  const text = presenceText(document, line);
  return (
    <LineBox text={text} onRemove={onRemove}>
      <div className="field-row">
        <TextField
          id={id('least')}
          name="least"
          error={errorAt(faults, id('least'))}
          label={words.least}
          width={4}
          inputMode="numeric"
          value={Number.isNaN(line.minimum) ? '' : String(line.minimum)}
          onValue={(least) => onSet({ minimum: least.trim() === '' ? Number.NaN : Number(least) })}
        />
        <SelectField
          id={id('who')}
          name="who"
          label={words.who}
          value={namedValue(line)}
          onValue={(value) => onSet(namedOf(value))}
          choices={[{ value: '', text: words.everybody }, ...namedChoices(document, line)]}
        />
        <TextField
          id={id('from')}
          name="from"
          error={errorAt(faults, id('from'))}
          label={words.from}
          width={5}
          value={line.from}
          onValue={(from) => onSet({ from: from.trim() })}
        />
        <TextField
          id={id('until')}
          name="until"
          error={errorAt(faults, id('until'))}
          label={words.until}
          hint={line.until > line.from ? undefined : words.untilHint}
          width={5}
          value={line.until}
          onValue={(until) => onSet({ until: until.trim() })}
        />
      </div>
      <TickRow legend={words.days}>
        {words.dayNames.map((name, day) => (
          <CheckField
            key={name}
            id={id(name)}
            label={name}
            isOn={line.days[day] === true}
            onChange={(isOn) => onSet({ days: line.days.map((was, i) => (i === day ? isOn : was)) })}
          />
        ))}
      </TickRow>
    </LineBox>
  );
}
