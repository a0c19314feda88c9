import { PUBLISHES } from '@rotawright/server/roles';
import type { LeaveFlag } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { changeLeaveFlag, useLeaveFlags } from '../../api/departments.ts';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { leaveWords } from '../../words/leave.ts';

const words = leaveWords.flags;

/** Leave that the department does not refuse, in its own words, with the way to say so. */
export function LeaveFlags(props: { readonly departmentId: string; readonly onChange: () => void }): ReactElement {
  const { departmentId, onChange } = props;
  const loaded = useLeaveFlags(departmentId);
  const maySay = useHolds(departmentId, PUBLISHES);
  const [isDone, setDone] = useState(false);
  return (
    <section className="panel" aria-labelledby="flags">
      <h2 id="flags">{words.title}</h2>
      <p role="status" className={isDone ? 'note good' : 'hidden-text'}>
        {isDone ? words.saved : ''}
      </p>
      <WhenLoaded from={loaded} what={leaveWords.loading}>
        {(flags) => (
          <>
            {flags.length === 0 ? <p>{words.none}</p> : null}
            <ul>
              {flags.map((flag) => (
                <li key={flag.kind}>{words.says(leaveWords.kindName[flag.kind], flag.words)}</li>
              ))}
            </ul>
            {maySay ? (
              <details>
                <summary>{words.change}</summary>
                <FlagForm
                  key={JSON.stringify(flags)}
                  departmentId={departmentId}
                  flags={flags}
                  onDone={(next) => {
                    setDone(true);
                    void loaded.reload(next, { revalidate: false });
                    onChange();
                  }}
                  onPassed={() => void loaded.reload()}
                />
              </details>
            ) : null}
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

function FlagForm(props: {
  readonly departmentId: string;
  readonly flags: readonly LeaveFlag[];
  readonly onDone: (next: readonly LeaveFlag[]) => void;
  /** Somebody else has said something meanwhile: what stands is fetched. */
  readonly onPassed: () => void;
}): ReactElement {
  const { departmentId, flags, onDone, onPassed } = props;
  const saidOf = (kind: string): string => flags.find((flag) => flag.kind === kind)?.words ?? '';
  const form = useForm({ kind: 'parental', words: saidOf('parental') }, { prefix: 'flag-', onPassed });
  const kind = form.field('kind');
  const send = form.submit(async (values, write) => {
    const change = { kind: values.kind as LeaveFlag['kind'], words: values.words.trim(), seen: saidOf(values.kind) };
    onDone(await changeLeaveFlag(write, departmentId, change));
  });
  return (
    <form onSubmit={send} noValidate>
      <p>{words.lead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <SelectField
        {...kind}
        onValue={(value) => form.set({ kind: value, words: saidOf(value) })}
        label={leaveWords.kind}
        choices={leaveWords.kinds}
      />
      <TextArea {...form.field('words')} label={words.words} hint={words.wordsHint} maxLength={300} />
      <Button type="submit" isOff={form.isBusy}>
        {words.save}
      </Button>
    </form>
  );
}
