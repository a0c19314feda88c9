import { parseOverlay } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { expect, test } from 'vitest';
import { dayOfTemplate, unbegunNotes } from './overlay-days.ts';

function proposal(...days: readonly string[]) {
  const changes = days.map((from) => ({ set: 'hours.average', from, value: 36 }));
  const read = parseOverlay({ format: 'rotawright-overlay/1', title: 'Fewer hours', base: 'england-2016', changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const dayOf = (text: string) => parseCivilDate(text) ?? Number.NaN;

test('a template is judged today, or on the day from which the proposals stand', () => {
  const later = dayOfTemplate([proposal('2027-04-01', '2027-10-01'), proposal('2027-08-01')], '2026-11-30');
  expect(later).toEqual({ on: dayOf('2027-10-01'), why: 'from which the proposal stands whole' });
  for (const overlays of [[], [proposal('2026-04-01')]])
    expect(dayOfTemplate(overlays, '2026-11-30')).toEqual({ on: dayOf('2026-11-30'), why: 'today' });
});

test('a proposal that begins after what is judged is named with its day', () => {
  const overlay = proposal('2027-04-01');
  expect(unbegunNotes([overlay], dayOf('2027-04-01'))).toEqual([]);
  const [note] = unbegunNotes([overlay], dayOf('2027-03-31'));
  expect(note).toMatch(/Fewer hours.*1 Apr 2027.*no effect.*31 Mar 2027/);
});
