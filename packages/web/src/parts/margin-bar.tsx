import { useId } from 'react';

/** The limit stands at three quarters, so that there is room on both sides of it. */
const LIMIT_AT = 75;

/**
 * A bar whose fill is what was measured and whose tick is the limit. Decoration: the numbers stand beside it.
 * `share` is measured over limit; `null` draws nothing.
 */
export function MarginBar({ share, isBroken }: { readonly share: number | null; readonly isBroken: boolean }) {
  const id = useId();
  if (share === null || !Number.isFinite(share)) return null;
  const fill = Math.min(100, Math.max(0, share * LIMIT_AT));
  return (
    <svg className={isBroken ? 'bar broken' : 'bar'} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={id} width="1.5" height="10" patternUnits="userSpaceOnUse">
          <rect width="1.5" height="10" fill="#fff" />
          <rect width="1" height="10" fill="#b3170f" />
        </pattern>
      </defs>
      <rect className="ground" x="0" y="2" width="100" height="6" />
      <rect x="0" y="2" width={fill} height="6" {...fillOf(isBroken, id)} />
      <path className="tick" d={`M${LIMIT_AT} 0V10`} />
    </svg>
  );
}

const fillOf = (isBroken: boolean, id: string): { className?: string; fill?: string } =>
  isBroken ? { fill: `url(#${id})` } : { className: 'fill' };

/** Measured over limit of a finding; a frequency compares worked × k with the weekends. */
export function measuredShare(finding: {
  readonly measured: number | null;
  readonly limit: number | null;
  readonly of?: number;
}): number | null {
  const { measured, limit, of } = finding;
  if (measured === null || limit === null || limit === 0) return null;
  return of === undefined ? measured / limit : of === 0 ? null : (measured * limit) / of;
}
