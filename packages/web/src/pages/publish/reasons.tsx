import { ruleTitle } from '@rotawright/formats/words';
import type { ReactElement } from 'react';
import { CheckField } from '../../parts/choice.tsx';
import { TextArea } from '../../parts/field.tsx';
import type { Form } from '../../parts/use-form.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { publishWords as words } from '../../words/publish.ts';
import { type BreakingPerson, type BrokenRule, forAll, forOne, hasEach } from './broken-rules.ts';

type ReasonForm = Form<Record<string, string>>;

/** A rule that is broken, who breaks it and how, and one reason for them all or one for each. */
export function RuleReasons(props: {
  readonly broken: BrokenRule;
  readonly form: ReasonForm;
  /** Rules of which each person has a reason of their own. */
  readonly apart: ReadonlySet<string>;
  readonly onApart: (isApart: boolean) => void;
}): ReactElement {
  const { broken, form, apart, onApart } = props;
  const { rule, people } = broken;
  const title = ruleTitle({ rule });
  const isEach = hasEach(broken, apart);
  return (
    <section className="panel" aria-label={title}>
      <h3>
        <Verdict kind="breaks" text={words.ruleHead(title, people.length)} />
      </h3>
      {people.length === 1 ? null : (
        <CheckField id={`apart-${rule}`} label={words.apart} isOn={apart.has(rule)} onChange={onApart} />
      )}
      {isEach ? null : <Reason form={form} name={forAll(rule)} label={words.reasonForAll(title, people.length)} />}
      <ul>
        {people.map((person) => (
          <li key={person.person}>
            <Breaches of={person} />
            {isEach ? (
              <Reason form={form} name={forOne(rule, person.person)} label={words.reasonFor(person.name, title)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Breaches({ of: { name, breaches } }: { readonly of: BreakingPerson }): ReactElement {
  return (
    <>
      <b>{name}</b>
      {breaches.map(({ text, clause }) => (
        <span key={text}>
          <br />
          {text} <span className="mute">({clause})</span>
        </span>
      ))}
    </>
  );
}

function Reason({ form, name, label }: { readonly form: ReasonForm; readonly name: string; readonly label: string }) {
  return <TextArea {...form.field(name)} label={label} rows={2} maxLength={500} />;
}
