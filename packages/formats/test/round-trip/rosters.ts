import { type RosterInput, type Rota, readRota, type ShiftType } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import fc from 'fast-check';

const TYPES: readonly ShiftType[] = [
  { code: 'SD', start: '08:30', end: '16:30', kind: 'shift', breaks: [30] },
  { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
  { code: 'Nights', start: '20:30', end: '08:30', kind: 'shift', breaks: [] },
  { code: 'ST2', start: '07:00', end: '07:00', kind: 'shift' },
  { code: '=1+1', start: '10:00', end: '24:00', kind: 'shift' },
  { code: '-A', start: '09:15', end: '10:00', kind: 'shift' },
  {
    code: 'OC',
    start: '17:00',
    end: '08:30',
    kind: 'non-resident-on-call',
    work: { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } },
  },
];

const LEAVE = ['annual', 'study', 'sick', 'parental', 'lieu', 'bank-holiday', 'other'] as const;
const NAMES = ['Ann Okafor', 'Bo Łuczak', 'Cy O’Neill', '=HYPERLINK("http://x")', 'Dee, E', '@lee', 'Flo "F"', "'Gus"];

/** Random rosters of whole, believable shape: several people, codes and leave, some weeks over either clock change. */
export const rosters: fc.Arbitrary<RosterInput> = fc
  .record({
    first: fc.integer({ min: 20_530, max: 20_760 }),
    days: fc.integer({ min: 8, max: 40 }),
    people: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    picks: fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 160, maxLength: 160 }),
  })
  .map(({ first, days, people, picks }) => {
    const duties: { person: string; date: string; code: string }[] = [];
    const leave: { person: string; date: string; kind: (typeof LEAVE)[number] }[] = [];
    people.forEach((_, p) => {
      let freeFrom = 0;
      for (let day = 0; day < days; day += 1) {
        const pick = picks[(p * 40 + day) % picks.length] ?? 19;
        const at = { person: `p${p}`, date: formatCivilDate(first + day) };
        const type = TYPES[pick];
        const kind = LEAVE[pick - TYPES.length];
        if (type !== undefined && day * 1440 + minutes(type.start) >= freeFrom) {
          const length = minutes(type.end) - minutes(type.start);
          freeFrom = day * 1440 + minutes(type.start) + (length > 0 ? length : length + 1440) + 60;
          duties.push({ ...at, code: type.code });
        } else if (kind !== undefined && freeFrom <= day * 1440) leave.push({ ...at, kind });
      }
    });
    return {
      format: 'rotawright/1',
      kind: 'roster',
      title: 'Random',
      zone: 'Europe/London',
      shiftTypes: TYPES,
      people: people.map((name, p) => ({ id: `p${p}`, name, grade: 'CT1', wte: p === 0 ? 0.8 : 1 })),
      from: formatCivilDate(first),
      until: formatCivilDate(first + days),
      duties,
      leave,
    };
  });

/** The rota of a document that is known to be good. */
export function rotaOf(document: unknown): Rota {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** All that a round trip must keep, by people's names: duties with instants, kinds, codes and leave. */
export function essence(rota: Rota): unknown {
  const { duties } = rota;
  return rota.people.map((person, p) => ({
    name: person.name,
    leave: person.leave,
    duties: Array.from({ length: (rota.offsets[p + 1] ?? 0) - (rota.offsets[p] ?? 0) }, (_, i) => {
      const d = (rota.offsets[p] ?? 0) + i;
      return [duties.start[d], duties.end[d], duties.kind[d], duties.codes[duties.code[d] ?? 0]];
    }),
  }));
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
