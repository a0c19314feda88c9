import { parseClockTime } from '@rotawright/core/time';
import type { PresenceLine, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { CheckField } from '../../parts/choice.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
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

export function presenceFaults(document: RosterDocument, line: PresenceLine): readonly string[] {
  const text = presenceText(document, line);
  const isClock = (time: string): boolean => parseClockTime(time) !== null;
  return [
    ...(isClock(line.from) && line.from !== '24:00' && isClock(line.until) ? [] : [words.badHours(text)]),
    ...(Number.isInteger(line.minimum) && line.minimum >= 1 && line.minimum <= 200 ? [] : [words.badLeast(text)]),
    ...(line.days.includes(true) ? [] : [words.badDays(text)]),
  ];
}

/** Hours in which so many people are to be there, a box a line; its heading says it in words as it stands. */
export function PresenceRow(props: {
  readonly document: RosterDocument;
  readonly line: PresenceLine;
  readonly onSet: (some: Partial<PresenceLine>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { document, line, onSet, onRemove } = props;
  const id = (name: string): string => `presence-${line.id}-${name}`;
  const text = presenceText(document, line);
  return (
    <LineBox text={text} onRemove={onRemove}>
      <div className="field-row">
        <TextField
          id={id('least')}
          name="least"
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
          label={words.from}
          width={5}
          value={line.from}
          onValue={(from) => onSet({ from: from.trim() })}
        />
        <TextField
          id={id('until')}
          name="until"
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
