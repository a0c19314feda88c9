import type { MyRota, NewLeave } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useLeaveFlags } from '../../api/departments.ts';
import { leavePath, useLeaveEffect } from '../../api/my.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, SelectField, TextArea } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { leaveWords as words } from '../../words/leave.ts';
import { addDays, dayIn, daysBetween, isDay } from '../../words/text.ts';
import { EffectOnCover } from './leave-effect.tsx';

type Values = { kind: string; from: string; last: string; note: string };
const EMPTY: Values = { kind: 'annual', from: '', last: '', note: '' };

/** Asking for leave: days first, then what they do to cover, then the button. */
export function AskForLeave(props: {
  readonly departmentId: string;
  /** The rota that is looked at; `null` for who is on none that is published. */
  readonly rota: MyRota | null;
  readonly onAsked: () => void;
}): ReactElement {
  const { departmentId, rota, onAsked } = props;
  const form = useForm(EMPTY, { check });
  const leave = leaveOf(form.values);
  const effect = useLeaveEffect(departmentId, leave);
  const flag = useLeaveFlags(departmentId).data?.find(({ kind }) => kind === form.values.kind);
  const send = form.submit(async (values, write) => {
    const asked = leaveOf(values);
    if (asked === null) return;
    await write('POST', leavePath(departmentId), { ...asked, note: values.note });
    form.set(EMPTY);
    onAsked();
  });
  return (
    <section className="panel" aria-labelledby="ask">
      <h2 id="ask">{words.ask}</h2>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <SelectField {...form.field('kind')} label={words.kind} choices={words.kinds} />
        {flag === undefined ? null : <p className="note">{words.flags.own(flag.words)}</p>}
        <div className="field-row">
          <DayField {...form.field('from')} label={words.first} />
          <DayField {...form.field('last')} label={words.last} hint={words.lastHint} />
        </div>
        <div className="note" aria-live="polite">
          <h3>{words.effect}</h3>
          {leave === null ? (
            <p>{words.effectFirst}</p>
          ) : (
            <>
              <p>{spanText(leave, rota?.document ?? null)}</p>
              <WhenLoaded from={effect} what={words.effectLoading}>
                {(found) => <EffectOnCover effect={found} isOwn />}
              </WhenLoaded>
            </>
          )}
        </div>
        <TextArea {...form.field('note')} label={words.note} hint={words.noteHint} maxLength={500} />
        <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
          {words.send}
        </Button>
      </form>
    </section>
  );
}

/** What the fields ask for; `null` while they do not make a span. */
function leaveOf({ kind, from, last }: Values): Omit<NewLeave, 'note'> | null {
  if (!isDay(from) || !isDay(last) || last < from) return null;
  return { kind: kind as NewLeave['kind'], from, until: addDays(last, 1) };
}

/** The days with their year, how many they are, and what a slip in a date would show by. */
function spanText({ from, until }: Omit<NewLeave, 'note'>, rota: MyRota['document'] | null): string {
  const last = addDays(until, -1);
  const zone = rota?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isPast = last < dayIn(zone, new Date());
  const isOutside = rota !== null && (until <= rota.from || from >= rota.until);
  return words.askedSpan(from, last, daysBetween(from, until), isPast ? 'past' : isOutside ? 'outside' : 'ahead');
}

function check({ from, last }: Values): Partial<Record<keyof Values, string>> {
  if (!isDay(from))
    return isDay(last) ? { from: words.firstMissing } : { from: words.firstMissing, last: words.lastMissing };
  if (!isDay(last)) return { last: words.lastMissing };
  return last < from ? { last: words.lastBefore } : {};
}
