import type { ReactElement } from 'react';

const CELLS = ['#005eb8', '#b9d3ec', '#1f2a55', '#1f2a55', '#005eb8', '#ffc24d', '#ffc24d', '#b9d3ec', '#005eb8'];

/** Our mark: nine duty cells. Decoration, so the name stands beside it. */
export function Mark({ size = 28 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="5" fill="#fff" />
      {CELLS.map((fill, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nine fixed cells
        <rect key={i} x={4 + (i % 3) * 8.5} y={4 + Math.floor(i / 3) * 8.5} width="7" height="7" rx="1" fill={fill} />
      ))}
    </svg>
  );
}
