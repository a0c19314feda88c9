import { ruleTitle } from '@rotawright/formats/words';
import type { OpenBreach, PublishAnswer, PublishPreview, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { ApiProblem } from '../../api/problems.ts';
import { request } from '../../api/request.ts';
import { publishPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { publishWords as words } from '../../words/publish.ts';

/** A reason for each rule that is broken, a note, and the one button. */
export function PublishForm(props: {
  readonly document: RosterDocument;
  readonly preview: PublishPreview;
  readonly onAgain: () => void;
  readonly onDone: (answer: PublishAnswer) => void;
}): ReactElement {
  const { document, preview, onAgain, onDone } = props;
  const { breaches } = preview;
  const form = useForm<Record<string, string>>({ note: '' }, { check: (values) => missingReasons(values, breaches) });
  const send = form.submit(async (values) => {
    const body = {
      seq: document.seq,
      reasons: breaches.map((breach, i) => ({
        person: breach.person,
        rule: breach.rule,
        reason: values[nameOf(i)] ?? '',
      })),
      ...(values['note'] === '' ? {} : { note: values['note'] }),
    };
    try {
      onDone(await request<PublishAnswer>('POST', publishPath(document.versionId), { body }));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) onAgain();
      throw error;
    }
  });
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      {breaches.length === 0 ? null : (
        <>
          <h2>{words.breachesTitle}</h2>
          <p>{words.breachesLead}</p>
          {breaches.map((breach, i) => (
            <div className="panel" key={`${breach.person}${breach.rule}`}>
              <p>
                <Verdict kind="breaks" text={words.breachHead(breach.name, ruleTitle(breach))} />
                <br />
                {breach.text} <span className="mute">({breach.clause})</span>
              </p>
              <TextArea
                {...form.field(nameOf(i))}
                label={words.reasonFor(breach.name, ruleTitle(breach))}
                rows={2}
                maxLength={500}
              />
            </div>
          ))}
        </>
      )}
      <TextArea {...form.field('note')} label={words.note} maxLength={1000} />
      <p>{words.confirm(preview.peopleTold.length)}</p>
      <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
        {words.publish}
      </Button>
    </form>
  );
}

const nameOf = (i: number): string => `reason-${i}`;

function missingReasons(values: Readonly<Record<string, string>>, breaches: readonly OpenBreach[]) {
  const missing: Record<string, string> = {};
  for (const [i, { name }] of breaches.entries())
    if ((values[nameOf(i)] ?? '').trim().length < 3) missing[nameOf(i)] = words.reasonMissing(name);
  return missing;
}
