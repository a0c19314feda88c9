import { contractById } from '@rotawright/core/contracts';
import { z } from 'zod';
import { type Judged, judgeDocument } from '../document/index.ts';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { EVERY_ROLE } from '../roles/index.ts';
import type { RosterDocument } from '../wire/index.ts';
import { viewOf, visibleDocument } from './document-view.ts';
import { todayIn } from './today.ts';

const FORMATS = ['xlsx', 'csv', 'ics', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

/** A version as a file for others. */
export const exportRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/export.{format}',
    summary: 'The version as a file: xlsx, csv, ics (one person), json (interchange) or html (the report).',
    of: 'version',
    allow: EVERY_ROLE,
    params: z.object({ versionId: z.uuid(), format: z.enum(FORMATS) }),
    query: z.object({ person: z.uuid().optional() }),
    answers: { 200: { file: 'application/octet-stream' } },
    handle: (call) => exported(call, call.query.person),
  }),
];

async function exported(
  call: Call<{ readonly versionId: string; readonly format: Format }>,
  person: string | undefined,
): Promise<Response> {
  const { format } = call.params;
  const document = await visibleDocument(call);
  const judged = judgeDocument(document);
  if (!judged.ok) throw new HttpProblem('rota.not-valid', { problems: judged.problems });
  const today = todayIn(document.zone, call.services.now());
  const bytes = await written(format, { document, judged: judged.value, today, person: whose(call, document, person) });
  const name = `${document.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'rota'}-v${document.number}.${format}`;
  // Always a download: a report brings its own style, which no page of ours may.
  const headers = {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
  };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}

/** Whose calendar: the one asked for, else the asker's own. A doctor gets no other. */
function whose(call: Call, { people }: RosterDocument, person: string | undefined): string | null {
  const wanted = person ?? call.place.personId;
  if (wanted === null) return null;
  if (viewOf(call.place) !== 'whole' && wanted !== call.place.personId) throw notFound();
  return people.some(({ id }) => id === wanted) ? wanted : null;
}

interface Exported {
  readonly document: RosterDocument;
  readonly judged: Judged;
  readonly today: string;
  readonly person: string | null;
}

async function written(format: Format, { document, judged, today, person }: Exported): Promise<Uint8Array> {
  const { rota, input, report } = judged;
  switch (format) {
    case 'json':
      return text((await import('@rotawright/formats/json-out')).rotaJson(input));
    case 'csv':
      return text((await import('@rotawright/formats/csv-out')).rotaCsv(rota, input));
    case 'xlsx':
      return (await import('@rotawright/formats/xlsx-out')).rotaWorkbook({ rota, document: input, report });
    case 'ics':
      return text(await calendarText(judged, today, person));
    case 'html':
      return text(await reportText(judged, document, today));
  }
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function calendarText({ rota }: Judged, today: string, person: string | null): Promise<string> {
  const expected = 'one person: ?person=<id>';
  const missing = {
    code: 'request.not-valid',
    where: 'query.person',
    found: 'nobody of this rota',
    expected,
    tryThis: '',
  };
  if (person === null) throw new HttpProblem('request.not-valid', { problems: [missing] });
  const { rotaCalendars } = await import('@rotawright/formats/ical-out');
  const calendars = rotaCalendars(rota, { stamp: `${today}T00:00:00Z`, person });
  if (!calendars.ok) throw new HttpProblem('rota.not-valid', { problems: calendars.problems });
  return calendars.value[0]?.text ?? '';
}

async function reportText({ rota, input, report }: Judged, document: RosterDocument, today: string): Promise<string> {
  const { reportHtml } = await import('@rotawright/formats/html');
  const contract = contractById(document.contract.id);
  return reportHtml({
    rota,
    document: input,
    report,
    source: { file: `${document.title}, version ${document.number}` },
    checkedOn: today,
    command: 'rota check rota.json',
    ...(contract.ok ? { contractTitle: contract.value.title } : {}),
  });
}
