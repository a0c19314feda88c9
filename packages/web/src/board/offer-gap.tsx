import type { Gap } from '@rotawright/core/roster';
import type { ReactElement } from 'react';
import type { Board } from '../actions/index.ts';
import { gapOffersPath } from '../api/gaps.ts';
import { Button } from '../parts/button.tsx';
import { RadioField } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { useForm } from '../parts/use-form.ts';
import { gapWords } from '../words/gaps.ts';
import { longDay, midSentence } from '../words/text.ts';

const words = gapWords.offer;
const REASONS = Object.entries(gapWords.reason).map(([value, text]) => ({ value, text }));

/** Asks why nobody works a duty, then offers it to colleagues. */
export function OfferGap(props: {
  readonly board: Board;
  readonly gap: Gap;
  readonly onClose: () => void;
  readonly onOffered: () => void;
}): ReactElement {
  const { board, gap, onClose, onOffered } = props;
  const { wire, frame } = board.document;
  const form = useForm(
    { reason: '' },
    { prefix: 'offer-', check: ({ reason }) => (reason === '' ? { reason: words.whyMissing } : {}) },
  );
  const date = frame.dates[gap.day] ?? '';
  const name = wire.shiftTypes.find(({ code }) => code === gap.code)?.name ?? gap.code;
  const post = gap.person === null ? null : (frame.people[gap.person]?.id ?? null);
  const line = gap.line === null ? null : (wire.cover[gap.line]?.id ?? null);
  const offer = form.submit(async ({ reason }, write) => {
    await write('POST', gapOffersPath(wire.rotaId), { date, code: gap.code, post, line, reason });
    onOffered();
  });
  return (
    <Dialog title={words.title(midSentence(name), longDay(date))} onClose={onClose}>
      <form onSubmit={offer} noValidate>
        <ErrorSummary faults={form.faults} reference={form.reference} />
        <p>{words.lead}</p>
        <RadioField {...form.field('reason')} label={words.why} hint={words.whyHint} choices={REASONS} />
        <div className="actions">
          <Button type="submit" kind="primary" isOff={form.isBusy}>
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
