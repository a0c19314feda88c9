import type { LeaveRequest, LeaveTakenBack } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { leaveStep } from '../../api/my.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { leaveWords } from '../../words/leave.ts';
import { daysUntil, todayHere } from '../../words/text.ts';

const words = leaveWords.list;

/** Asks whether leave that was approved is to be taken back, and why. */
export function TakeBackLeave(props: {
  readonly request: LeaveRequest;
  readonly onDone: (taken: LeaveTakenBack) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { request, onDone, onClose } = props;
  const { id, name, kind, from, until } = request;
  const form = useForm(
    { reason: '' },
    {
      prefix: 'take-back-',
      check: ({ reason }): { reason?: string } => (reason.trim() === '' ? { reason: words.takeBackMissing } : {}),
    },
  );
  const send = form.submit(async ({ reason }, write) => {
    onDone(await write<LeaveTakenBack>('POST', leaveStep(id, 'take-back'), { reason }));
  });
  return (
    <Dialog title={words.takeBackHead(name, leaveWords.kindName[kind])} onClose={onClose}>
      <p>
        <strong>{daysUntil(from, until, todayHere())}.</strong> {words.takeBackLead}
      </p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextArea {...form.field('reason')} label={words.reason} maxLength={500} />
        <div className="actions">
          <Button type="submit" kind="danger" isOff={form.isBusy}>
            {words.takeBackSure}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Where leave that was taken back stands all the same, with the way to change it. */
export function WhereItStays({ taken }: { readonly taken: LeaveTakenBack }): ReactElement {
  const { name, stands } = taken;
  return (
    <>
      <p>{words.takenBack(name)}</p>
      {stands.map(({ versionId, title, days, isDraft }) => (
        <p key={versionId}>
          {words.stillIn(title, days, isDraft)}{' '}
          <Link href={`/versions/${versionId}`}>
            {words.toBoard}
            <span className="hidden-text">: {title}</span>
          </Link>
        </p>
      ))}
    </>
  );
}
