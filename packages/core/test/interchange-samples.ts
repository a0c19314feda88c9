/** Small interchange documents that tests change in one place. */

/** A document that nobody has looked at. */
export type Loose = Record<string, unknown>;

export const SD = { code: 'SD', start: '08:30', end: '16:30', kind: 'shift' };
export const LD = { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] };
export const N = { code: 'N', start: '20:30', end: '09:00', kind: 'shift' };
export const OC = { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 180 } };
export const OFF = ['', '', '', '', '', '', ''];

/** A roster of Ann from 4 February to 4 August 2026, with one long day. */
export function roster(changes: Loose = {}): Loose {
  return {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [SD, LD, N, OC],
    people: [{ id: 'ann' }],
    from: '2026-02-04',
    until: '2026-08-05',
    duties: [{ person: 'ann', date: '2026-02-04', code: 'LD' }],
    ...changes,
  };
}

/** A template of one empty week. */
export function template(changes: Loose = {}): Loose {
  return {
    format: 'rotawright/1',
    kind: 'template',
    shiftTypes: [SD, LD, N, OC],
    cycleWeeks: 1,
    lines: [OFF],
    ...changes,
  };
}

/** The roster with these duties of Ann instead. */
export function withDuties(...duties: Loose[]): Loose {
  return roster({ duties: duties.map((duty) => ({ person: 'ann', ...duty })) });
}

/** The roster with Ann on a template line. */
export function withLine(line: Loose, changes: Loose = {}): Loose {
  return roster({ people: [{ id: 'ann', line }], duties: [], ...changes });
}
