import { formatCivilDate } from '@rotawright/core/time';
import { type Db, json, newId } from '../store/index.ts';
import type { SampleDays } from './days.ts';
import { type SampleGrid, weekOfLine } from './grid.ts';
import { REGISTRARS } from './people.ts';

/** What requests are made of. */
export interface RequestGround {
  readonly departmentId: string;
  readonly people: readonly string[];
  readonly publishedId: string;
  readonly days: SampleDays;
  readonly grid: SampleGrid;
}

/** Leave asked for, allowed and refused, what leave is not refused, and a swap that waits for an answer. */
export async function addRequests(trx: Db, ground: RequestGround, now: Date): Promise<void> {
  const week = Math.floor((ground.days.today - ground.days.first) / 7);
  const request = (row: number, from: number, length: number) => ({
    id: newId(),
    department_id: ground.departmentId,
    person_id: ground.people[row] ?? '',
    from_day: formatCivilDate(ground.days.first + from),
    until_day: formatCivilDate(ground.days.first + from + length),
    asked_at: new Date(now.getTime() - 86_400_000 * (row % 5)),
    decided_by: null,
  });
  const open = { state: 'asked' as const, decided_at: null, reason: '' };
  await trx
    .insertInto('leave_request')
    .values([
      { ...request(18, (week + 6) * 7, 5), ...open, kind: 'annual', note: 'Family holiday' },
      { ...request(3, (week + 4) * 7 + 1, 2), ...open, kind: 'study', note: 'Ultrasound course' },
      { ...request(27, (week + 3) * 7, 7), ...open, kind: 'annual', note: '' },
      {
        ...request(8, (week + 2) * 7, 5),
        kind: 'annual',
        note: '',
        state: 'approved',
        decided_at: now,
        reason: 'Cover holds.',
      },
      {
        ...request(22, (week + 1) * 7 + 4, 3),
        kind: 'annual',
        note: 'A wedding',
        state: 'refused',
        decided_at: now,
        reason: 'Two others are away that weekend.',
      },
    ])
    .execute();
  await trx
    .insertInto('leave_flag')
    .values({
      ...{ department_id: ground.departmentId, kind: 'other', changed_at: now, changed_by: null },
      words: 'For a life event of your own, such as a wedding, asked for eight weeks ahead.',
    })
    .execute();
  await addSwap(trx, ground, week, now);
}

/** The first SHO offers one of her long days to somebody who has a standard day then. */
async function addSwap(trx: Db, ground: RequestGround, thisWeek: number, now: Date): Promise<void> {
  const giver = REGISTRARS.length;
  const week = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => thisWeek + n).find((w) => weekOfLine(giver, w) === 0);
  if (week === undefined) return;
  const day = week * 7 + 2;
  const taker = ground.people.findIndex((_, row) => row > giver && ground.grid[row]?.[day]?.codes === 'SD');
  const date = formatCivilDate(ground.days.first + day);
  const change = (row: number, codes: string) => ({
    person: ground.people[row],
    date,
    rev: 1,
    value: { codes, leave: null, isPinned: false },
  });
  const offeredBy = ground.people[giver] ?? '';
  await trx
    .insertInto('swap')
    .values({
      id: newId(),
      department_id: ground.departmentId,
      version_id: ground.publishedId,
      state: 'offered',
      offered_by: offeredBy,
      changes: json([change(giver, 'SD'), change(taker, 'LD')]),
      note: 'Could you take my long day? I have an exam the day after.',
      agreed: json([offeredBy]),
      offered_at: now,
      decided_at: null,
    })
    .execute();
}
