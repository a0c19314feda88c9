import type { LeaveDecision, LeaveRequest } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useRequestEffect } from '../../api/departments.ts';
import { leaveStep } from '../../api/my.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { leaveWords } from '../../words/leave.ts';
import { daysUntil, momentText, todayHere } from '../../words/text.ts';
import { EffectOnCover } from '../my/leave-effect.tsx';

const words = leaveWords.list;

/** One request with what it does to cover; yes, or no with a reason. */
export function DecideLeave(props: {
  readonly request: LeaveRequest;
  readonly onDone: (decision: LeaveDecision) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { request, onDone, onClose } = props;
  const { id, name, kind, from, until, note, flag, askedAt } = request;
  const effect = useRequestEffect(id);
  const [step, setStep] = useState<'approve' | 'refuse'>('approve');
  const form = useForm(
    { reason: '' },
    {
      check: ({ reason }): { reason?: string } =>
        step === 'refuse' && reason.trim().length < 3 ? { reason: words.reasonMissing } : {},
    },
  );
  const send = form.submit(async ({ reason }, write) => {
    onDone(await write<LeaveDecision>('POST', leaveStep(id, step), { reason }));
  });
  return (
    <Dialog title={words.head(name, leaveWords.kindName[kind])} onClose={onClose}>
      <p>
        <strong>{daysUntil(from, until, todayHere())}.</strong> {words.waitsSince(momentText(askedAt))}
      </p>
      {flag === null ? null : <p className="note warn">{leaveWords.flags.decide(flag)}</p>}
      {note === '' ? null : <p>{words.theirNote(note)}</p>}
      <WhenLoaded from={effect} what={leaveWords.effectLoading}>
        {(found) => <EffectOnCover effect={found} isOwn={false} />}
      </WhenLoaded>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextArea {...form.field('reason')} label={words.reason} maxLength={500} />
        <div className="actions">
          <Button type="submit" kind="primary" onClick={() => setStep('approve')} isOff={form.isBusy}>
            {words.approve}
          </Button>
          <Button type="submit" kind="danger" onClick={() => setStep('refuse')} isOff={form.isBusy}>
            {words.refuse}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What became of a request: that it was refused, or where approved leave stands now and how much of it stands nowhere yet. */
export function WhereItStands({ decision }: { readonly decision: LeaveDecision }): ReactElement {
  const { name, state, drafts, daysWithoutDraft } = decision;
  if (state !== 'approved') return <p>{words.refused(name)}</p>;
  return (
    <>
      <p>{words.approved(name)}</p>
      {drafts.map(({ versionId, title, days }) => (
        <p key={versionId}>{words.inDraft(title, days)}</p>
      ))}
      {daysWithoutDraft === 0 ? null : <p>{words.inNoDraft(daysWithoutDraft, drafts.length === 0)}</p>}
    </>
  );
}
