import { ruleTitle } from '@rotawright/formats/words';
import type { PublishAnswer, PublishPreview, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { publishPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { publishWords as words } from '../../words/publish.ts';
import { type BrokenRule, brokenRules, fieldOf, forAll, reasonsTyped, type TypedReasons } from './broken-rules.ts';
import { RuleReasons } from './reasons.tsx';

/** Letters of a reason that the server takes for one. */
const LEAST_REASON = 3;

/** A reason for each rule that is broken, a note, and the one button. */
export function PublishForm(props: {
  readonly document: RosterDocument;
  readonly preview: PublishPreview;
  readonly onAgain: () => void;
  readonly onDone: (answer: PublishAnswer) => void;
}): ReactElement {
  const { document, preview, onAgain, onDone } = props;
  const rules = useMemo(() => brokenRules(preview.breaches), [preview.breaches]);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const form = useForm<Record<string, string>>(
    { note: '' },
    { check: (values) => missingReasons(rules, apart, values), onPassed: onAgain },
  );
  const send = form.submit(async (values, write) => {
    const body = {
      seq: document.seq,
      reasons: reasonsTyped(rules, apart, values),
      ...(values['note'] === '' ? {} : { note: values['note'] }),
    };
    onDone(await write<PublishAnswer>('POST', publishPath(document.versionId), body));
  });
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      {rules.length === 0 ? null : (
        <>
          <h2>{words.breachesTitle}</h2>
          <p>{words.breachesLead}</p>
          {rules.map((broken) => (
            <RuleReasons
              key={broken.rule}
              broken={broken}
              form={form}
              apart={apart}
              onApart={(isApart) => setApart((before) => withRule(before, broken.rule, isApart))}
            />
          ))}
        </>
      )}
      <TextArea {...form.field('note')} label={words.note} hint={words.noteHint} maxLength={1000} />
      <p>{words.confirm(preview.peopleTold.filter(({ hasAccount }) => hasAccount).length)}</p>
      <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
        {words.publish}
      </Button>
    </form>
  );
}

function withRule(rules: ReadonlySet<string>, rule: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(rules);
  if (isIn) changed.add(rule);
  else changed.delete(rule);
  return changed;
}

/** What to say at each field that says too little, once for a field that serves many. */
function missingReasons(rules: readonly BrokenRule[], apart: ReadonlySet<string>, typed: TypedReasons) {
  const missing: Record<string, string> = {};
  for (const broken of rules) {
    for (const { person, name } of broken.people) {
      const field = fieldOf(broken, person, apart);
      if ((typed[field] ?? '').trim().length >= LEAST_REASON) continue;
      const isForAll = field === forAll(broken.rule);
      missing[field] = words.reasonMissing(isForAll ? ruleTitle(broken) : name);
    }
  }
  return missing;
}
