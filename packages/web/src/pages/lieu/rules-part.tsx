import type { DepartmentLieu, LieuRule } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { addLieuRule } from '../../api/lieu.ts';
import { Button } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField } from '../../parts/field.tsx';
import { type Form, useForm } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';
import { isDay } from '../../words/text.ts';
import { AmountFields } from './amount-fields.tsx';
import { amountFaults, amountOf, type TypedAmount } from './typed-amount.ts';

const words = lieuWords.rule;

interface RulesProps {
  readonly departmentId: string;
  readonly lieu: DepartmentLieu;
  readonly maySay: boolean;
  readonly onDone: (text: string) => void;
  /** Somebody else has said something meanwhile: what stands is fetched. */
  readonly onPassed: () => void;
}

/** What the department gives for bank holidays, and saying so from a day on. */
export function RulesPart(props: RulesProps): ReactElement {
  const { lieu, maySay } = props;
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{words.title}</h2>
      {lieu.rules.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {lieu.rules.toReversed().map((rule) => (
          <li key={rule.from}>{words.says(rule)}</li>
        ))}
      </ul>
      {maySay ? (
        <details>
          <summary>{words.add}</summary>
          <RuleForm {...props} />
        </details>
      ) : null}
    </section>
  );
}

type Part = 'worked' | 'rest';
type Values = Record<'from' | 'counts' | Part | `${Part}-${keyof TypedAmount}`, string>;

function RuleForm({ departmentId, lieu, onDone, onPassed }: RulesProps): ReactElement {
  const start: Values = {
    ...{ from: lieu.today, worked: 'given', rest: 'none', counts: 'begins' },
    ...{ 'worked-days': '', 'worked-hours': '', 'worked-minutes': '' },
    ...{ 'rest-days': '', 'rest-hours': '', 'rest-minutes': '' },
  };
  const form = useForm<Values>(start, { prefix: 'rule-', check, onPassed });
  const send = form.submit(async (values, write) => {
    const given = (part: Part) => (values[part] === 'given' ? amountOf(typedOf(values, part)) : null);
    const counts = values.counts as LieuRule['counts'];
    await addLieuRule(write, departmentId, {
      ...{ seq: lieu.seq, from: values.from, counts },
      ...{ worked: given('worked'), rest: given('rest') },
    });
    onDone(words.saved);
  });
  return (
    <form onSubmit={send} noValidate>
      <p>{words.lead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <DayField {...form.field('from')} label={words.from} />
      <RadioField {...form.field('worked')} label={words.worked} choices={words.workedChoices} isInline />
      <Given part="worked" form={form} />
      <RadioField
        {...form.field('rest')}
        label={words.rest}
        hint={words.restHint}
        choices={words.restChoices}
        isInline
      />
      <Given part="rest" form={form} />
      <RadioField {...form.field('counts')} label={words.counts} choices={words.countsChoices} />
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {words.save}
      </Button>
    </form>
  );
}

/** How much, where something is given. */
function Given({ part, form }: { readonly part: Part; readonly form: Form<Values> }): ReactElement | null {
  if (form.values[part] !== 'given') return null;
  return <AmountFields id={`rule-${part}-amount`} field={(name) => form.field(`${part}-${name}`)} />;
}

const typedOf = (values: Values, part: Part): TypedAmount => ({
  days: values[`${part}-days`],
  hours: values[`${part}-hours`],
  minutes: values[`${part}-minutes`],
});

function check(values: Values): Partial<Record<keyof Values, string>> {
  const faults = (['worked', 'rest'] as const).flatMap((part) =>
    values[part] === 'given'
      ? Object.entries(amountFaults(typedOf(values, part))).map(([name, text]) => [`${part}-${name}`, text])
      : [],
  );
  return {
    ...(isDay(values.from) ? {} : { from: words.fromMissing }),
    ...(Object.fromEntries(faults) as Partial<Record<keyof Values, string>>),
  };
}
