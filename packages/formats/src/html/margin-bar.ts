import type { Finding } from '@rotawright/core/rules';
import { html, type Markup } from './markup.ts';

const WIDTH = 72;
/** The limit stands at three quarters, so that there is room on both sides of it. */
const LIMIT_AT = WIDTH * 0.75;

/** A bar whose fill is what was measured and whose tick is the limit. Decoration: the numbers stand beside it. */
export function marginBar(finding: Finding): Markup | null {
  const share = measuredShare(finding);
  if (share === null) return null;
  const fill = Math.round(Math.min(WIDTH, Math.max(0, share * LIMIT_AT)) * 10) / 10;
  const state = finding.verdict === 'breaks' ? 'bar broken' : 'bar';
  return html`<svg class="${state}" width="${WIDTH}" height="9" viewBox="0 0 ${WIDTH} 9" aria-hidden="true"><rect class="ground" x="0" y="2" width="${WIDTH}" height="5"/><rect class="fill" x="0" y="2" width="${fill}" height="5"/><path class="tick" d="M${LIMIT_AT} 0V9"/></svg>`;
}

/** Measured over limit; a frequency compares worked × k with the weekends. */
function measuredShare({ measured, limit, of }: Finding): number | null {
  if (measured === null || limit === null || limit === 0) return null;
  return of === undefined ? measured / limit : of === 0 ? null : (measured * limit) / of;
}
