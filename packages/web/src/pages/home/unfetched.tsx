import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { homeWords as words } from '../../words/home.ts';
import { partWords } from '../../words/parts.ts';
import { listed } from '../../words/text.ts';

/** Something that is asked of the server, by what it is called. */
export type Named = readonly [what: string, load: Coming];

interface Coming {
  readonly data: unknown;
  readonly error: unknown;
  readonly reload: () => unknown;
}

/** Only of what has come can it be said that nothing waits. */
export const haveAllCome = (loads: readonly Named[]): boolean => loads.every(([, { data }]) => data !== undefined);

/** What could not be fetched, with a way to ask again, as an entry of a list; nothing while it may still come. */
export function Unfetched({ loads }: { readonly loads: readonly Named[] }): ReactElement | null {
  const failed = loads.filter(([, { data, error }]) => data === undefined && error !== undefined);
  if (failed.length === 0) return null;
  const askAgain = (): void => {
    for (const [, { reload }] of failed) reload();
  };
  return (
    <li>
      {words.notFetched(listed(failed.map(([what]) => what)))}
      <Button onClick={askAgain}>{partWords.tryAgain}</Button>
    </li>
  );
}
