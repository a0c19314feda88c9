import { type Rota, SHIFT } from '@rotawright/core/roster';
import { type CoverDemand, type DailyShift, shiftMinimums } from '@rotawright/core/standards';

/**
 * What a cover standard asks, as the list `cover` of a demand for `rota solve`: one sufficient answer in the shifts of a rota,
 * the highest minimum where several rules want the same shift. A rule that these shifts cannot meet is named instead.
 */
export function coverAsDemand(
  rota: Rota,
  demands: readonly CoverDemand[],
): { json: string; cannot: readonly string[] } {
  const shifts = dailyShifts(rota);
  const minimums = new Map<string, number>();
  const cannot: string[] = [];
  for (const demand of demands) {
    const asked = shiftMinimums(demand, shifts);
    if (asked === null) cannot.push(demand.text);
    for (const { code, minimum } of asked ?? []) minimums.set(code, Math.max(minimum, minimums.get(code) ?? 0));
  }
  const cover = [...minimums].map(([code, minimum]) => ({ code, minimum }));
  return { json: JSON.stringify({ cover }), cannot };
}

/** The shifts of a rota, each with the times at which its code is first worked. */
function dailyShifts({ duties }: Rota): readonly DailyShift[] {
  const found = new Map<string, DailyShift>();
  duties.kind.forEach((kind, i) => {
    const code = duties.codes[duties.code[i] ?? 0] ?? '';
    if (kind !== SHIFT || code === '' || found.has(code)) return;
    found.set(code, { code, start: duties.startClock[i] ?? 0, minutes: duties.rosteredMinutes[i] ?? 0 });
  });
  return [...found.values()];
}
