import { type ReactElement, useState } from 'react';
import { confirmSecondFactor, endSecondFactor, startSecondFactor } from '../../api/account.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { accountWords as words } from '../../words/account.ts';
import { QrCode } from './qr-code.tsx';

interface Setup {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Off: password, scan, first code. On: password, off. */
export function SecondFactor({
  isOn,
  onChange,
}: {
  readonly isOn: boolean;
  readonly onChange: () => void;
}): ReactElement {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="factor">
      <h2 id="factor">{words.factorTitle}</h2>
      <p role="status">{isOn ? words.factorOn : words.factorOff}</p>
      {setup !== null && !isOn ? (
        <Confirm
          setup={setup}
          onDone={() => {
            setSetup(null);
            setAsking(false);
            onChange();
          }}
        />
      ) : isAsking ? (
        <AskPassword
          label={isOn ? words.factorEnd : words.factorStart}
          onPassword={async (password) => {
            if (!isOn) return setSetup(await startSecondFactor(password));
            await endSecondFactor(password);
            setAsking(false);
            onChange();
          }}
        />
      ) : (
        <Button onClick={() => setAsking(true)}>{isOn ? words.factorEnd : words.factorStart}</Button>
      )}
    </section>
  );
}

function AskPassword(props: { readonly label: string; readonly onPassword: (password: string) => Promise<void> }) {
  const form = useForm(
    { password: '' },
    {
      prefix: 'factor-',
      check: ({ password }): { password?: string } => (password === '' ? { password: words.currentMissing } : {}),
    },
  );
  return (
    <form onSubmit={form.submit(({ password }) => props.onPassword(password))} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <TextField
        {...form.field('password')}
        label={words.factorPassword}
        type="password"
        autoComplete="current-password"
        width={20}
      />
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {props.label}
      </Button>
    </form>
  );
}

function Confirm({ setup, onDone }: { readonly setup: Setup; readonly onDone: () => void }): ReactElement {
  const form = useForm(
    { code: '' },
    {
      prefix: 'factor-',
      check: ({ code }): { code?: string } =>
        /^\d{6}$/.test(code.replace(/\s/g, '')) ? {} : { code: words.codeMissing },
    },
  );
  const secret = new URL(setup.totpURI).searchParams.get('secret') ?? '';
  const send = form.submit(async ({ code }) => {
    await confirmSecondFactor(code);
    onDone();
  });
  return (
    <div className="panel">
      <p>{words.scan}</p>
      <QrCode text={setup.totpURI} label={words.qr} />
      <p className="feed-url">{words.secret(secret)}</p>
      <p>
        <a href={setup.totpURI}>{words.openApp}</a>
      </p>
      <p>{words.backup}</p>
      <ul className="codes">
        {setup.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form onSubmit={send} noValidate>
        <ErrorSummary faults={form.faults} reference={form.reference} />
        <TextField
          {...form.field('code')}
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
        />
        <Button type="submit" kind="primary" isOff={form.isBusy}>
          {words.confirm}
        </Button>
      </form>
    </div>
  );
}
