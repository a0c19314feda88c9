import type { LieuSums } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { lieuWords } from '../../words/lieu.ts';

const words = lieuWords.sums;

/** The balance, large, and what it is made of in sentences. */
export function LieuSumsText({ sums }: { readonly sums: LieuSums }): ReactElement {
  const { left, earned, taken, booked, ahead, waiting, unset, unplaced } = sums;
  const parts = [words.earned(earned), words.taken(taken), ...(booked === 0 ? [] : [words.booked(booked)])];
  const isBelow = left.days < 0 || left.minutes < 0;
  return (
    <>
      <p className={isBelow ? 'big-figure below' : 'big-figure'}>{lieuWords.left(left)}</p>
      <p>
        {parts.join(', ')}.{waiting === 0 ? '' : ` ${words.waiting(waiting)}`}
      </p>
      {ahead.days === 0 && ahead.minutes === 0 ? null : <p>{words.ahead(ahead)}</p>}
      {unset === 0 ? null : <p className="note">{words.unset(unset)}</p>}
      {unplaced === 0 ? null : <p className="note">{words.unplaced(unplaced)}</p>}
      <p className="small mute">{words.apart}</p>
    </>
  );
}
