import { formatCivilDate } from '@rotawright/core/time';
import { type Db, newId } from '../store/index.ts';
import type { SampleDays } from './days.ts';
import type { SampleGrid } from './grid.ts';

/** What time in lieu is made of. */
export interface LieuGround {
  readonly departmentId: string;
  readonly people: readonly string[];
  readonly days: SampleDays;
  readonly grid: SampleGrid;
  readonly coordinator: string;
  /** Row of the person who the sample's doctor is. */
  readonly doctorRow: number;
}

const DAY = 86_400_000;

/** What the department gives from today on, claims of which two wait for an answer, and entries of a few people. */
export async function addLieu(trx: Db, ground: LieuGround, now: Date): Promise<void> {
  const { departmentId, days, coordinator, doctorRow } = ground;
  await trx
    .insertInto('lieu_rule')
    .values({
      ...{ department_id: departmentId, seq: 1, from_day: formatCivilDate(days.today), counts: 'touches' },
      ...{ worked_half_days: 2, worked_minutes: 0, rest_half_days: null, rest_minutes: null },
      ...{ written_at: now, written_by: coordinator },
    })
    .execute();
  await addClaims(trx, ground, now);
  const write = writer(trx, ground, now);
  const first = formatCivilDate(days.first);
  await write(doctorRow, {
    day: first,
    cause: 'credit',
    halves: 4,
    reason: 'Carried over: two bank holidays worked in the spring.',
  });
  const late = lastDuty(ground, doctorRow, 'LD', 28);
  await write(doctorRow, {
    ...late,
    cause: 'credit',
    minutes: 150,
    reason: 'The ward round ran on after two arrests.',
  });
  await write(doctorRow, { day: daysAgo(ground, 5), cause: 'taken', minutes: -60, reason: 'Left at four, as agreed.' });
  const night = lastDuty(ground, 4, 'N', 3);
  await write(4, {
    ...night,
    cause: 'credit',
    minutes: 480,
    reason: 'Stayed on for the morning: the day registrar was ill.',
  });
  await write(4, {
    day: daysAgo(ground, 2),
    cause: 'exchange',
    halves: 2,
    minutes: -480,
    reason: 'Asked for a day off instead.',
  });
  await write(24, {
    day: daysAgo(ground, 12),
    cause: 'taken',
    halves: -2,
    reason: 'A day off ahead of the Christmas nights.',
  });
  const wrong = await write(9, {
    day: daysAgo(ground, 9),
    cause: 'credit',
    halves: 2,
    reason: 'Bank holiday of the last rota.',
  });
  await write(9, {
    day: daysAgo(ground, 8),
    cause: 'reversal',
    halves: -2,
    reason: 'It was already carried over.',
    reverses: wrong,
  });
}

interface SampleEntry {
  readonly day: string;
  readonly code?: string | null;
  readonly cause: 'credit' | 'taken' | 'exchange' | 'reversal';
  readonly halves?: number;
  readonly minutes?: number;
  readonly reason: string;
  readonly reverses?: string;
}

/** Writes entries one after another, a minute apart, so that they stand in the order in which they are written here. */
function writer(trx: Db, { departmentId, people, coordinator }: LieuGround, now: Date) {
  let written = 0;
  return async (row: number, entry: SampleEntry): Promise<string> => {
    const at = new Date(now.getTime() - DAY + 60_000 * written);
    written += 1;
    const id = newId(at.getTime());
    await trx
      .insertInto('lieu_entry')
      .values({
        ...{ id, department_id: departmentId, person_id: people[row] ?? '', day: entry.day, cause: entry.cause },
        ...{ half_days: entry.halves ?? 0, minutes: entry.minutes ?? 0, code: entry.code ?? null },
        ...{ reason: entry.reason, claim_id: null, reverses: entry.reverses ?? null },
        ...{ written_at: at, written_by: coordinator },
      })
      .execute();
    return id;
  };
}

async function addClaims(trx: Db, ground: LieuGround, now: Date): Promise<void> {
  const { departmentId, people, coordinator, doctorRow } = ground;
  const claim = (row: number, days: number, said: { minutes: number; reason: string }) => {
    const { day, code } = lastDuty(ground, row, 'LD', days);
    const at = new Date(now.getTime() - days * DAY);
    return {
      ...{ id: newId(at.getTime()), department_id: departmentId, person_id: people[row] ?? '', day, code },
      ...{ half_days: 0, minutes: said.minutes, reason: said.reason, asked_at: at },
    };
  };
  const open = { state: 'asked' as const, answer: '', decided_at: null, decided_by: null };
  const declined = {
    ...{ state: 'declined' as const, answer: 'This hour is in the exception report and is paid.' },
    ...{ decided_at: now, decided_by: coordinator },
  };
  await trx
    .insertInto('lieu_claim')
    .values([
      {
        ...claim(doctorRow, 1, { minutes: 90, reason: 'Stayed with a sick patient until the night team was free.' }),
        ...open,
      },
      { ...claim(2, 2, { minutes: 120, reason: 'Handover took two hours: nobody had the bleep.' }), ...open },
      { ...claim(21, 4, { minutes: 60, reason: 'Stayed an hour for a referral.' }), ...declined },
    ])
    .execute();
}

const daysAgo = ({ days }: LieuGround, count: number): string => formatCivilDate(days.today - count);

/** The last duty of a kind that somebody has had, so many days ago or more; without a duty, the day alone. */
function lastDuty(
  { grid, days }: LieuGround,
  row: number,
  code: string,
  ago: number,
): { day: string; code: string | null } {
  for (let day = days.today - days.first - ago; day >= 0; day -= 1) {
    if (grid[row]?.[day]?.codes === code) return { day: formatCivilDate(days.first + day), code };
  }
  return { day: formatCivilDate(days.today - ago), code: null };
}
