import { durationText, knownWeekText, poundsText } from '@rotawright/formats/words';
import type { PersonEffect, PersonFigures } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { effectWords as words } from '../../words/effect.ts';

/** Numbers of the two versions, as the reader knows them. */
interface Numbers {
  readonly before: number;
  readonly after: number;
}

/** A figure in words; some need another one beside it. */
type Text = (value: number, figures: PersonFigures) => string;

const weekText: Text = (minutes, { unknownWork }) => knownWeekText(minutes, unknownWork);

/** Everybody for whom something changes: what they have now and what it was. */
export function EffectPeople(props: {
  readonly people: readonly PersonEffect[];
  readonly numbers: Numbers;
}): ReactElement {
  const { people, numbers } = props;
  if (people.length === 0) return <Empty text={words.nobody} />;
  const cellOf = (of: keyof PersonFigures, text: Text) => (one: PersonEffect) => (
    <Moved one={one} of={of} text={text} />
  );
  const plain = (value: number): string => String(value);
  return (
    <DataTable
      caption={words.peopleCaption}
      rows={people}
      keyOf={({ person }) => person}
      columns={[
        { key: 'who', head: words.who, cell: (one) => <Who one={one} numbers={numbers} /> },
        { key: 'week', head: words.week, isNumber: true, cell: cellOf('weekMinutes', weekText) },
        { key: 'nights', head: words.nights, isNumber: true, cell: cellOf('nights', plain) },
        { key: 'weekends', head: words.weekends, isNumber: true, cell: cellOf('weekends', plain) },
        {
          key: 'sleepy',
          head: words.sleepy,
          isNumber: true,
          cell: cellOf('sleepyMinutes', (value) => durationText(Math.round(value))),
        },
        { key: 'pay', head: words.pay, isNumber: true, cell: cellOf('payPence', poundsText) },
        { key: 'rules', head: words.rules, cell: (one) => <Rules one={one} /> },
      ]}
    />
  );
}

function Who({ one, numbers }: { readonly one: PersonEffect; readonly numbers: Numbers }): ReactElement {
  const only = one.before === null ? numbers.after : one.after === null ? numbers.before : null;
  return (
    <>
      {one.name} {only === null ? null : <small className="mute">{words.only(only)}</small>}
    </>
  );
}

/** A figure of the later version and, where it differs, of the earlier one. */
function Moved(props: {
  readonly one: PersonEffect;
  readonly of: keyof PersonFigures;
  readonly text: Text;
}): ReactElement {
  const { one, of, text } = props;
  const say = (figures: PersonFigures | null): string | null => {
    if (figures === null) return null;
    const value = figures[of];
    return value === null ? words.unknown : text(value, figures);
  };
  const [was, is] = [say(one.before), say(one.after)];
  if (is === null || was === null || was === is) return <>{is ?? was}</>;
  return (
    <>
      <b>{is}</b>
      <br />
      <small className="mute">{words.was(was)}</small>
    </>
  );
}

function Rules({ one: { comes, goes } }: { readonly one: PersonEffect }): ReactNode {
  if (comes.length === 0 && goes.length === 0) return words.same;
  return (
    <>
      <Broken head={words.comes} texts={comes} />
      <Broken head={words.goes} texts={goes} />
    </>
  );
}

/** Rules by count, each with its proof on a press. */
function Broken({ head, texts }: { readonly head: string; readonly texts: readonly string[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>
        {head}: {texts.length}
      </summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
