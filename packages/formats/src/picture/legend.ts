import type { LeaveKind } from '@rotawright/core/roster';
import { type DutyWords, dutyName } from '../words/index.ts';
import { type DutyLook, dutyLook, LOOK_NAMES, type Look, leaveLook } from './duty-look.ts';

/** One kind of cell: what stands in it and what it means. */
export interface LegendEntry {
  /** At most 4 letters, unlike those of any other entry. */
  readonly letters: string;
  readonly look: Look;
  /** `LD, long day 08:30 to 21:00`. */
  readonly text: string;
}

/** The legend of a picture: every code and kind of leave that it holds. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  entryOf(duty: DutyWords): LegendEntry;
  leaveEntryOf(kind: LeaveKind): LegendEntry;
}

/** Makes the legend of some duties and kinds of leave; the commonest code of each look takes the plain look. */
export function legendOf(duties: readonly DutyWords[], leave: readonly LeaveKind[]): Legend {
  const kinds = [...new Set(leave)];
  const letters = new Set(kinds.map((kind) => leaveLook(kind).letters));
  const entries = new Map<string, LegendEntry>();
  const looksTaken = new Map<DutyLook, number>();
  for (const [key, { duty }] of [...countedCodes(duties)].sort(([, a], [, b]) => b.count - a.count)) {
    entries.set(key, dutyEntry(duty, looksTaken, letters));
  }
  const leaveEntries = new Map(kinds.map((kind) => [kind, leaveEntry(kind)]));
  return {
    entries: [...entries.values(), ...leaveEntries.values()],
    entryOf: (duty) => entries.get(keyOf(duty)) ?? { letters: '?', look: dutyLook(duty), text: dutyName(duty) },
    leaveEntryOf: (kind) => leaveEntries.get(kind) ?? leaveEntry(kind),
  };
}

function countedCodes(duties: readonly DutyWords[]): ReadonlyMap<string, { duty: DutyWords; count: number }> {
  const seen = new Map<string, { duty: DutyWords; count: number }>();
  for (const duty of duties) {
    const entry = seen.get(keyOf(duty));
    if (entry === undefined) seen.set(keyOf(duty), { duty, count: 1 });
    else entry.count += 1;
  }
  return seen;
}

/** Duties with a code go by it; those with their own times by look, since each may have times of its own. */
function keyOf(duty: DutyWords): string {
  return duty.code === '' ? `\u0000${dutyLook(duty)}` : duty.code;
}

function dutyEntry(duty: DutyWords, looksTaken: Map<DutyLook, number>, letters: Set<string>): LegendEntry {
  const look = dutyLook(duty);
  const before = looksTaken.get(look) ?? 0;
  looksTaken.set(look, before + 1);
  const span = `${duty.startClock} to ${duty.endClock}`;
  const name = duty.code === '' ? `${LOOK_NAMES[look]}, own times` : `${duty.code}, ${LOOK_NAMES[look]} ${span}`;
  return {
    letters: freeLetters(duty.code === '' ? OWN_LETTERS[look] : duty.code, letters),
    look: before % 2 === 0 ? look : (`spare-${look}` as const),
    text: name,
  };
}

const OWN_LETTERS: Readonly<Record<DutyLook, string>> = {
  day: 'D',
  long: 'LD',
  late: 'LT',
  night: 'N',
  'on-call': 'OC',
};

/** A long code is cut to its capitals or first letters; a number parts it from one that is taken. */
function freeLetters(code: string, taken: Set<string>): string {
  const bare = [...code.replace(/[^\p{L}\p{N}+]/gu, '')];
  const short = bare.length === 0 ? '?' : [...code].length <= 4 ? code : bare.slice(0, 3).join('');
  let letters = short;
  for (let n = 2; taken.has(letters); n += 1) letters = `${[...short].slice(0, 2).join('')}${n}`;
  taken.add(letters);
  return letters;
}

function leaveEntry(kind: LeaveKind): LegendEntry {
  const { letters, look, name } = leaveLook(kind);
  return { letters, look, text: name.charAt(0).toUpperCase() + name.slice(1) };
}
