import { counted, ruleTitle } from '@rotawright/formats/words';
import type { BoardReport } from '../wire/index.ts';
import { gapsIn } from './gap-count.ts';

/** Never an empty cell, which would pass for nothing. */
const CANNOT_TELL = 'can’t tell';

/** One table of the report as a file: its heads, and rows of text and numbers. */
export interface ReportTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The report for a board as tables, a subject each, with the rota in the first column. Hours are decimal, money is pounds. */
export function reportTables({ rotas, unread }: BoardReport): readonly ReportTable[] {
  const each = <T>(rows: (rota: BoardReport['rotas'][number]) => readonly T[]): T[] => rotas.flatMap(rows);
  return [
    {
      name: 'Rotas',
      heads: [
        ...['Rota', 'From', 'Until', 'People', 'Vacant posts', 'Breaches', 'Can’t tell', 'Waivers'],
        ...['Gaps from this day on', 'Times published', 'Changes', 'Late changes'],
      ],
      rows: each((rota) => [
        [
          ...[rota.title, rota.from, rota.until, rota.people, rota.vacantPosts],
          ...[rota.breaches.reduce((sum, { count }) => sum + count, 0), rota.cannotTell, rota.waivers],
          ...[gapsIn(rota.gaps) ?? CANNOT_TELL, rota.publications, rota.changes, rota.lateChanges],
        ],
      ]),
    },
    {
      name: 'Hours and fairness',
      heads: ['Rota', 'Tier', 'People', 'What', 'Least', 'Median', 'Most'],
      rows: each(({ title, groups }) =>
        groups.flatMap(({ name, people, unknownWork, week, nights, weekends }) => [
          [title, name, people, weekHead(unknownWork), hours(week.least), hours(week.median), hours(week.most)],
          [title, name, people, 'Nights of a full-timer', nights.least, nights.median, nights.most],
          [title, name, people, 'Weekends of a full-timer', weekends.least, weekends.median, weekends.most],
        ]),
      ),
    },
    {
      name: 'Breaches',
      heads: ['Rota', 'Rule', 'Title', 'Breaches', 'People'],
      rows: each(({ title, breaches }) =>
        breaches.map(({ rule, count, people }) => [title, rule, ruleTitle({ rule }), count, people]),
      ),
    },
    {
      name: 'Fines',
      heads: ['Rota', 'To doctors, £', 'To the guardian, £', 'Total, £', 'At least, £'],
      rows: each(({ title, fines }) =>
        fines === null
          ? []
          : [
              [
                ...[title, pounds(fines.doctorPence), pounds(fines.guardianPence)],
                ...[pounds(fines.totalPence), pounds(fines.atLeastPence)],
              ],
            ],
      ),
    },
    {
      name: 'Gaps',
      heads: ['Rota', 'Missed by', 'Gaps from this day on', 'Days'],
      rows: each(({ title, gaps }) => (gaps ?? []).map((line) => [title, line.title, line.places, line.days])),
    },
    {
      name: 'Gaps offered',
      heads: [
        ...['Rota', 'Reason', 'Offered to colleagues', 'Taken by one', 'Filled otherwise', 'Taken back'],
        ...['Nobody by the day', 'Still open', 'Open for, hours, median'],
      ],
      rows: each(({ title, offeredGaps }) =>
        offeredGaps.map((gap) => [
          ...[title, gap.reason, gap.offered, gap.given, gap.closed, gap.withdrawn, gap.past, gap.open],
          gap.medianOpenMinutes === null ? null : hours(gap.medianOpenMinutes),
        ]),
      ),
    },
    {
      name: 'Notice',
      heads: ['Rota', 'What', 'Weeks before', 'Due', 'Given'],
      rows: each(({ title, clocks }) =>
        clocks.map(({ what, weeks, due, met }) => [title, what, weeks, due, met ?? 'not given']),
      ),
    },
    ...(unread.length === 0
      ? []
      : [
          {
            name: 'Not read',
            heads: ['Rota', 'Why'],
            rows: unread.map(({ title, why }) => [title, why]),
          },
        ]),
  ];
}

/** Averages that lack somebody's work are marked as the least that they can be. */
const weekHead = (unknownWork: number): string =>
  unknownWork === 0
    ? 'Average week, hours'
    : `Average week, hours at least: duties of ${counted(unknownWork, 'person', 'people')} have unknown work`;

/** Decimal hours, to the hundredth. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Pounds, or that they can’t be told. */
const pounds = (pence: number | null): number | string => (pence === null ? CANNOT_TELL : pence / 100);
