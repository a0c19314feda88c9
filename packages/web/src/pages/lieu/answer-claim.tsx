import type { LieuClaim } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { lieuClaimStep, usePersonLieu } from '../../api/lieu.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';
import { momentText } from '../../words/text.ts';

const words = lieuWords.claims;

/** One claim with what it does to the balance; yes, or no with a reason. */
export function AnswerClaim(props: {
  readonly claim: LieuClaim;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { claim, onDone, onClose } = props;
  const { id, personId, name, date, code, reason, askedAt } = claim;
  const ledger = usePersonLieu(personId);
  const [step, setStep] = useState<'agree' | 'decline'>('agree');
  const form = useForm(
    { reason: '' },
    {
      prefix: 'answer-',
      check: (values): { reason?: string } =>
        step === 'decline' && values.reason.trim().length < 3 ? { reason: words.answerMissing } : {},
    },
  );
  const send = form.submit(async (values, write) => {
    await write('POST', lieuClaimStep(id, step), { reason: values.reason.trim() });
    void ledger.reload();
    onDone(step === 'agree' ? words.agreed(name) : words.declined(name));
  });
  return (
    <Dialog title={words.head(name)} onClose={onClose}>
      <p>
        <strong>{words.for(claim, date, code)}</strong>{' '}
        <span className="mute">{words.askedOn(momentText(askedAt))}</span>
      </p>
      <p>{words.reason(reason)}</p>
      <WhenLoaded from={ledger} what={lieuWords.loading}>
        {({ sums: { left } }) => (
          <p>
            {words.now(left)} {words.afterYes({ days: left.days + claim.days, minutes: left.minutes + claim.minutes })}
          </p>
        )}
      </WhenLoaded>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextArea {...form.field('reason')} label={words.answerLabel} maxLength={500} />
        <div className="actions">
          <Button type="submit" kind="primary" onClick={() => setStep('agree')} isOff={form.isBusy}>
            {words.agree}
          </Button>
          <Button type="submit" kind="danger" onClick={() => setStep('decline')} isOff={form.isBusy}>
            {words.decline}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
