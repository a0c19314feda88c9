import { csvText } from '@rotawright/formats/csv-out';
import { tableWorkbook } from '@rotawright/formats/xlsx-out';
import { z } from 'zod';
import { reportTables } from '../document/index.ts';
import { type Call, type Route, route } from '../http/index.ts';
import { READS_REPORT } from '../roles/index.ts';
import { boardReport } from './oversight.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The report for a board as a file for others. */
export const boardReportFileRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/board-report.{format}',
    summary: 'The report for a board as a file: csv (tables one under the other) or xlsx (a sheet each).',
    of: 'department',
    allow: READS_REPORT,
    params: z.object({ departmentId: z.uuid(), format: z.enum(['csv', 'xlsx']) }),
    answers: { 200: { file: 'application/octet-stream' } },
    handle: (call) => asFile(call, call.params.format),
  }),
];

async function asFile(call: Call, format: keyof typeof TYPES): Promise<Response> {
  const report = await boardReport(call);
  const tables = reportTables(report);
  const title = `Rotas of ${report.department}, ${report.madeOn}`;
  const bytes =
    format === 'xlsx'
      ? await tableWorkbook(title, tables)
      : new TextEncoder().encode(
          csvText(
            tables.flatMap(({ name, heads, rows }) => [
              [name],
              [...heads],
              ...rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
              [''],
            ]),
          ),
        );
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="board-report-${report.madeOn}.${format}"`,
      'cache-control': 'private, no-store',
    },
  });
}
