import type { Oversight } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { oversightWords as words } from '../../words/oversight.ts';

/** Published rotas that nobody can judge, with why: never left out in silence. */
export function UnreadRotas({ unread }: { readonly unread: Oversight['unread'] }): ReactElement | null {
  if (unread.length === 0) return null;
  return (
    <div className="note bad">
      <p>{words.unread}</p>
      <ul>
        {unread.map(({ title, why }) => (
          <li key={title}>
            {title}: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
