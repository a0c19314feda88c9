import { type ReactElement, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useLocation, useSearchParams } from 'wouter';
import { useSignInOptions } from '../../api/sign-in.ts';
import { Page } from '../../parts/page.tsx';
import { signInWords } from '../../words/sign-in.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { safeNext } from './safe-next.ts';
import { SampleAccounts } from './sample-accounts.tsx';

export function SignInPage(): ReactElement {
  const [needsCode, setNeedsCode] = useState(false);
  const options = useSignInOptions().data;
  const done = useSignedIn();
  if (needsCode) return <CodeForm onDone={done} onBack={() => setNeedsCode(false)} />;
  return (
    <Page title={signInWords.title} lead={signInWords.lead} width="narrow">
      {options?.needsOwner ? <p className="note">{signInWords.needsOwner}</p> : null}
      <PasswordForm oidcTitle={options?.oidc?.title ?? null} onDone={done} onCode={() => setNeedsCode(true)} />
      {options && options.samples.length > 0 ? <SampleAccounts samples={options.samples} onDone={done} /> : null}
    </Page>
  );
}

/** Forgets what was loaded for nobody, then goes where the visitor wanted to. */
function useSignedIn(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  return async () => {
    await mutate('/api/me');
    await mutate((key) => key !== '/api/me', undefined, { revalidate: true });
    go(safeNext(search.get('next')), { replace: true });
  };
}
