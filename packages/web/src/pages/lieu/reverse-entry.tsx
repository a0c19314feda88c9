import type { LieuEntry } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { reverseLieu } from '../../api/lieu.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { lieuWords } from '../../words/lieu.ts';

const words = lieuWords.reverse;

/** Taking an entry back by another, with a reason. */
export function ReverseEntry(props: {
  readonly entry: LieuEntry;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { entry, onDone, onClose } = props;
  const form = useForm(
    { reason: '' },
    {
      prefix: 'reverse-',
      check: ({ reason }): { reason?: string } =>
        reason.trim() === '' ? { reason: lieuWords.fields.reasonMissing } : {},
    },
  );
  const send = form.submit(async ({ reason }, write) => {
    await reverseLieu(write, entry.id ?? '', reason.trim());
    onDone(words.done);
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>
        <strong>
          {lieuWords.day(entry.date)}: {lieuWords.ledger.cause[entry.cause]}, {lieuWords.signed(entry)}
        </strong>
      </p>
      <p>{words.lead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextArea {...form.field('reason')} label={words.reason} maxLength={500} />
        <div className="actions">
          <Button type="submit" kind="danger" isOff={form.isBusy}>
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
