import type { LieuAfter } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { lieuWords } from '../../words/lieu.ts';

const words = lieuWords.leave;

/** What leave in lieu would leave; a warning where that is more than there is, which forbids nothing. */
export function LieuAfterText({ lieu }: { readonly lieu: LieuAfter }): ReactElement {
  const { left, waiting, costs, unplaced, after } = lieu;
  return (
    <>
      <p>{words.after(costs, after)}</p>
      {after < 0 ? (
        <p className="note warn">
          <strong>{words.below(-after)}</strong>
        </p>
      ) : null}
      {waiting > 0 ? <p>{words.waiting(waiting)}</p> : null}
      {unplaced > 0 ? <p>{words.unplaced(unplaced)}</p> : null}
      {left.minutes > 0 ? <p>{words.minutes(left.minutes)}</p> : null}
    </>
  );
}
