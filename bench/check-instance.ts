import type { DutyColumns, Rota, RotaPerson } from '@rotawright/core/roster';
import { digestOf, NON_RESIDENT_ON_CALL, SHIFT } from '@rotawright/core/roster';
import { parseCivilDate, zoneClock } from '@rotawright/core/time';

interface MadeDuty {
  readonly start: number;
  readonly length: number;
  readonly breaks: number;
  readonly isOnCall: boolean;
}

const DUTIES: Readonly<Record<string, MadeDuty>> = {
  S: { start: 510, length: 480, breaks: 1, isOnCall: false },
  L: { start: 510, length: 750, breaks: 2, isOnCall: false },
  E: { start: 780, length: 660, breaks: 2, isOnCall: false },
  N: { start: 1230, length: 750, breaks: 3, isOnCall: false },
  O: { start: 1020, length: 960, breaks: 0, isOnCall: true },
};

/** Ten weeks of a ward's resident tier: days, long days, evenings, nights, weekends. `.` is off. */
const WARD = '..SSS.. LLSSS.. ....LLL .SSSS.. NNNN... SSSSS.. SSSEE.. SSLLS.. SSSSS.. ..SSNNN'.replaceAll(' ', '');
/** The same of a specialty whose nights are on call from home. */
const HOME = 'SSSSS.. SOSSS.. ....SOS ..SSS.. SSOSS.. ..SSS.. SSSSO.. SSLLS.. SSSSS.. .SSS.OO'.replaceAll(' ', '');

/** A small, fast generator with a fixed seed, so that every run judges the same rota. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A year of `people` doctors in London, across both clock changes: each on the pattern from another week, a tenth of
 * them on call from home, and one day in sixty swapped for another kind of day. About 230 duties each.
 */
export function makeYear(people: number): Rota {
  const firstDay = parseCivilDate('2026-02-04') ?? 0;
  const endDay = parseCivilDate('2027-02-03') ?? 0;
  const clock = zoneClock('Europe/London', firstDay, endDay);
  if (clock === null) throw new Error('This machine does not know Europe/London.');
  const random = mulberry(1948);
  const offsets = new Int32Array(people + 1);
  const letters: string[] = [];
  const days: number[] = [];
  for (let p = 0; p < people; p += 1) {
    const pattern = p % 10 === 9 ? HOME : WARD;
    const shift = (p * 7) % pattern.length;
    for (let day = firstDay; day < endDay; day += 1) {
      let letter = pattern[(day - firstDay + 2 + shift) % pattern.length] ?? '.';
      if (random() < 1 / 60) letter = letter === '.' ? 'S' : letter === 'S' ? 'L' : '.';
      const before = days.at(-1) === day - 1 ? letters.at(-1) : '.';
      // Nobody is asked to be at work before the night before has ended.
      if ((before === 'N' || before === 'O') && letter !== 'N' && letter !== 'O') letter = '.';
      if (letter === '.') continue;
      letters.push(letter);
      days.push(day);
    }
    offsets[p + 1] = letters.length;
  }
  const made = Array.from({ length: people }, (_, p) => personNumber(p));
  const duties = columnsOf(letters, days, clock);
  return {
    kind: 'roster',
    title: `${people} doctors`,
    zone: 'Europe/London',
    clock,
    firstDay,
    endDay,
    people: made,
    duties,
    digest: digestOf(duties, offsets, clock),
    offsets,
    originOf: (i) => `duties[${i}]`,
  };
}

function personNumber(p: number): RotaPerson {
  return { id: `d${p}`, name: `Doctor ${p}`, facts: {}, leave: [], cycleWeeks: null };
}

function columnsOf(letters: readonly string[], days: readonly number[], clock: Rota['clock']): DutyColumns {
  const count = letters.length;
  const columns = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    day: Int32Array.from(days),
    startClock: new Int16Array(count),
    rosteredMinutes: new Int32Array(count),
    kind: new Uint8Array(count),
    work: new Int32Array(count),
    enhancedWork: new Int32Array(count),
    plannedBreaks: new Int16Array(count),
    longestBreak: new Int16Array(count).fill(30),
    separateBreaks: new Int16Array(count).fill(1),
    restTotal: new Int32Array(count).fill(600),
    restNight: new Int32Array(count).fill(330),
    code: new Uint16Array(count),
    codes: [''],
    source: Int32Array.from(days.keys()),
  };
  for (const [i, letter] of letters.entries()) {
    const duty = DUTIES[letter] ?? { start: 0, length: 0, breaks: 0, isOnCall: false };
    const day = days[i] ?? 0;
    const start = clock.instantOf(day, duty.start);
    const end = clock.instantOf(day, duty.start + duty.length);
    columns.start[i] = start;
    columns.end[i] = end;
    columns.startClock[i] = duty.start;
    columns.rosteredMinutes[i] = duty.length;
    columns.kind[i] = duty.isOnCall ? NON_RESIDENT_ON_CALL : SHIFT;
    columns.work[i] = duty.isOnCall ? 180 : end - start;
    columns.plannedBreaks[i] = duty.breaks;
  }
  return columns;
}
