import { type Overlay, overlayDays } from '@rotawright/core/contracts';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { dateText } from '@rotawright/formats/words';

/** A civil day with why it was taken, for people. */
export interface JudgedDay {
  readonly on: number;
  readonly why: string;
}

/** The day for a template where none is named: today, or the day from which all of the proposals stand where that is later. */
export function dayOfTemplate(overlays: readonly Overlay[], today: string): JudgedDay {
  const last = overlays.flatMap(overlayDays).sort().at(-1);
  if (last !== undefined && last > today) {
    return { on: parseCivilDate(last) ?? 0, why: 'from which the proposal stands whole' };
  }
  return { on: parseCivilDate(today) ?? 0, why: 'today' };
}

/** Says which proposals have changes that begin after the last day that is judged, and so change nothing. */
export function unbegunNotes(overlays: readonly Overlay[], lastDay: number): readonly string[] {
  const last = formatCivilDate(lastDay);
  return overlays.flatMap((overlay) => {
    const [first] = overlayDays(overlay)
      .filter((day) => day > last)
      .sort();
    if (first === undefined) return [];
    return [
      `Changes of the proposal “${overlay.title}” begin on ${dateText(first)} and have no effect here: the last day that counts is ${dateText(last)}.`,
    ];
  });
}
