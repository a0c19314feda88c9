import type { Job } from '@rotawright/server/wire';
import { memo, type ReactElement } from 'react';
import { solveWords } from '../../words/solve.ts';
import { costText } from './job-numbers.ts';

const WIDTH = 132;
const HEIGHT = 28;

/** Cost falling and bound rising over time, in steps: a value holds until the next is found. The numbers stand beside it. */
export const CostCurve = memo(function CostCurve({ job }: { readonly job: Job }): ReactElement {
  const { progress } = job;
  const last = progress.at(-1);
  const known = progress.flatMap(({ cost, bound }) => [cost, bound].filter((value) => value !== null));
  const most = Math.max(...known, 1);
  const least = Math.min(...known, most);
  const span = Math.max(1e-9, most - least);
  const time = Math.max(1e-9, last?.seconds ?? 0);
  const x = (seconds: number): number => (seconds / time) * (WIDTH - 2) + 1;
  const y = (value: number): number => HEIGHT - 2 - ((value - least) / span) * (HEIGHT - 4);
  const path = (read: (point: Job['progress'][number]) => number | null): string => {
    let d = '';
    for (const point of progress) {
      const value = read(point);
      if (value === null) continue;
      const at = `${x(point.seconds).toFixed(1)}`;
      d += d === '' ? `M${at} ${y(value).toFixed(1)}` : `H${at}V${y(value).toFixed(1)}`;
    }
    return d;
  };
  return (
    <svg
      className="cost-curve"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={solveWords.curve(costText(last?.cost ?? null), costText(last?.bound ?? null))}
    >
      <path className="bound" d={path(({ bound }) => bound)} />
      <path className="cost" d={path(({ cost }) => cost)} />
    </svg>
  );
});
