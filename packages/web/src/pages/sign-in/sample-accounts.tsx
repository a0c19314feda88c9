import type { SignInOptions } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { lookAroundAs } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { roleName } from '../../words/roles.ts';
import { signInWords } from '../../words/sign-in.ts';

/** One click into the sample department, as one of its people. */
export function SampleAccounts(props: {
  readonly samples: SignInOptions['samples'];
  readonly onDone: () => Promise<void>;
}): ReactElement {
  const [error, setError] = useState<unknown>(null);
  const enter = (id: string): void => {
    setError(null);
    lookAroundAs(id).then(props.onDone, setError);
  };
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{signInWords.samplesTitle}</h2>
      <p>{signInWords.samplesLead}</p>
      <Failure error={error} />
      <ul className="plain-list">
        {props.samples.map(({ id, role, name, about }) => (
          <li key={id}>
            <Button onClick={() => enter(id)}>{signInWords.sampleAs(roleName(role))}</Button>
            <span className="mute">{signInWords.sampleDoes(name, about)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
