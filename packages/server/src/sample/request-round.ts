import { formatCivilDate } from '@rotawright/core/time';
import { type Db, json } from '../store/index.ts';
import type { OwnRequest } from '../wire/index.ts';
import type { SampleDays } from './days.ts';

/** What a round of requests is made of. */
export interface RoundGround {
  readonly draftId: string;
  readonly people: readonly string[];
  readonly days: SampleDays;
  readonly coordinator: string;
  /** Row of the person who the sample's doctor is: told, and not answered yet. */
  readonly doctorRow: number;
}

const DAY = 86_400_000;
/** Days until the round of the sample ends. */
const OPEN_DAYS = 10;

/** The draft takes requests: a few people have answered, one of them that she asks for nothing. */
export async function addRound(trx: Db, ground: RoundGround, now: Date): Promise<void> {
  const { draftId, people, days, coordinator, doctorRow } = ground;
  const opened = new Date(now.getTime() - 3 * DAY);
  const week = Math.floor((days.today - days.first) / 7);
  const day = (weeks: number, weekday: number): string => formatCivilDate(days.first + (week + weeks) * 7 + weekday);
  const off = (date: string, weight: OwnRequest['weight']): OwnRequest => ({ date, want: 'off', code: null, weight });
  const work = (date: string, code: string | null): OwnRequest => ({ date, want: 'work', code, weight: 'low' });
  const answers: readonly (readonly [row: number, requests: readonly OwnRequest[], note: string])[] = [
    [2, [off(day(6, 4), 'high'), off(day(6, 5), 'high'), off(day(6, 6), 'high')], 'My brother marries that weekend.'],
    [7, [off(day(5, 0), 'medium'), off(day(9, 0), 'medium'), work(day(7, 2), 'LD')], ''],
    [
      15,
      [off(day(6, 5), 'high'), work(day(8, 5), 'N'), work(day(8, 6), 'N')],
      'Nights together rather than apart, please.',
    ],
    [19, [], ''],
    [24, [off(day(4, 3), 'low'), work(day(5, 5), null)], ''],
  ];
  await trx
    .insertInto('request_round')
    .values({
      ...{ version_id: draftId, last_day: formatCivilDate(days.today + OPEN_DAYS), budget: 12, seq: 1 },
      ...{ opened_at: opened, opened_by: coordinator, closed_at: null },
    })
    .execute();
  const row = (person: number) => ({
    version_id: draftId,
    person_id: people[person] ?? '',
    told_at: opened,
    taken: '[]',
  });
  await trx
    .insertInto('request_sheet')
    .values([
      ...answers.map(([person, requests, note]) => ({
        ...{ ...row(person), requests: json(requests), note, seq: 1 },
        answered_at: new Date(now.getTime() - DAY),
      })),
      { ...row(doctorRow), requests: '[]', note: '', seq: 0, answered_at: null },
    ])
    .execute();
}
