import type { ReactElement } from 'react';
import { partWords, type VerdictKind } from '../words/parts.ts';

const SHAPES: Readonly<Record<VerdictKind, ReactElement>> = {
  breaks: <path d="M7 1 13.5 13H.5Z" fill="currentColor" />,
  advice: <path d="M7 2.5 12 12H2Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  meets: <path d="M2 7.5 5.6 11 12 3" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  waiver: (
    <>
      <rect x="1" y="1" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M3.5 7 6 9.6 10.5 4.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  'cannot-tell': <path d="M7 1 13 7 7 13 1 7Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** The shape of a verdict alone, for a place where the word stands beside it. */
export function VerdictShape({ kind, size = 14 }: { readonly kind: VerdictKind; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  );
}

/** Shape and word; `text` replaces the word, e.g. by `2 break`. */
export function Verdict({ kind, text }: { readonly kind: VerdictKind; readonly text?: string }): ReactElement {
  return (
    <span className={`verdict ${kind}`}>
      <VerdictShape kind={kind} />
      {text ?? partWords.verdicts[kind]}
    </span>
  );
}

/** `2 break · 9 meet · 2 can’t tell`; what is none is left out, except meets. */
export function VerdictTally(props: {
  readonly breaks: number;
  readonly meets: number;
  readonly cannotTell: number;
}): ReactElement {
  const { breaks, meets, cannotTell } = props;
  return (
    <ul className="verdicts">
      {breaks > 0 ? (
        <li>
          <Verdict kind="breaks" text={partWords.tally.breaks(breaks)} />
        </li>
      ) : null}
      <li>
        <Verdict kind="meets" text={partWords.tally.meets(meets)} />
      </li>
      {cannotTell > 0 ? (
        <li>
          <Verdict kind="cannot-tell" text={partWords.tally.cannotTell(cannotTell)} />
        </li>
      ) : null}
    </ul>
  );
}
