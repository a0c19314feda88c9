import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as legacy from '@e965/xlsx';
import { write } from '@e965/xlsx';
import { SHARED } from '../../../../tools/shared-folder.ts';
import { unpack } from '../../src/guard/unpack.ts';
import { readZipDirectory } from '../../src/guard/zip-directory.ts';
import { drawnXlsx, utc } from '../drawn.ts';
import { type MadeEntry, sheetXml, textCell, workbookParts } from './zip-maker.ts';

/** A file to be damaged; of an archive, its parts as well, so that damage can go inside the packing. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts?: readonly MadeEntry[];
}

const GRID = [
  ['Ward rota, March 2026'],
  ['Doctor', 'Grade', 'WTE', utc(2026, 2, 3), utc(2026, 2, 4), utc(2026, 2, 5)],
  ['Ann', 'CT1', 0.8, 'LD', { formula: '"N"', result: 'N' }, 'AL'],
  ['Bo', 'CT2', 1, '08:30-16:30', 0, 'LD+OC'],
];
const KEY = [
  ['Code', 'Start', 'End', 'Type'],
  ['LD', '08:30', 0.875, 'shift'],
  ['N', '20:30', '9:00', ''],
  ['OC', 21, 23, 'on-call'],
];

const TEXTS: Readonly<Record<string, string>> = {
  'cyclic.csv':
    'Week,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n1,LD,LD,AL,0,N,N,N\n2,,LD,,LD,,,\n\nCode,Start,End\nLD,08:30,21:00\nN,20:30,09:00\n',
  'roles.csv':
    'Date,Day,"SHO 08:30-17:00",Night SHO\n03/02/2026,Tue,Ann,Bo (instead of Cyril)\n04/02/2026,Wed,Bo,Ann & Cyril\n17/02/2026,Tue,Ann (JR),vacant\n',
  'people.csv': 'Doctor;WTE;Tue 3 Feb 2026;Wed 4 Feb;Thu 5 Feb\nAnn;80%;LD;AL;08:30-21:00\nBo;1;N;N;0\nTotal;;1;1;0\n',
  'month.csv': `,2026,MARCH${','.repeat(30)}\nName,${Array.from({ length: 31 }, (_, i) => i + 1).join(',')}\nAnn,LD,,AL,N\n`,
  'lines.csv':
    'Ann,Bo,Cyril\nN;18:00;14,BH;08:00;24\nMon,05/11/2018,Ann,BH\nTue,06/11/2018,Bo,N\n13/11/2018,Tue,Cyril,N\n',
  'rota.json':
    '{"format":"rotawright/1","kind":"roster","people":[{"id":"ann"}],"from":"2026-02-02","until":"2026-02-09","duties":[{"person":"ann","date":"2026-02-04","code":"LD"}]}',
  'rotacalc.json':
    '{"shiftDefinitions":[{"dutyCode":"S1","name":"Long day","type":"normal","startTime":"08:00","finishTime":"20:30"}],"grid":{"week_0_day_0":"S1","week_1_day_1":""},"meta":{"weeks":2}}',
  'ann.ics':
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Ann\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\nSUMMARY:LD\r\nDTSTART;TZID=Europe/London:20260203T083000\r\nDTEND;TZID=Europe/London:20260203T210000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,SA;COUNT=4\r\nEXDATE:20260210T083000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:AL\r\nDTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260303\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
};

/** One file of every kind and layout; the real files too, where they are. */
export async function samples(): Promise<readonly Sample[]> {
  const texts = Object.entries(TEXTS).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const xlsx = { name: 'grid.xlsx', bytes: await drawnXlsx({ Rota: GRID, Key: KEY }) };
  const parts = workbookParts(
    sheetXml(
      `<row r="1">${['Doctor', '2026-02-03', '2026-02-04', '2026-02-05'].map((text, i) => textCell(`${'ABCD'[i]}1`, text)).join('')}</row><row r="2" hidden="1">${textCell('A2', 'Ann')}${textCell('B2', 'AL')}<c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="e"><v>#REF!</v></c></row>`,
    ).replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>'),
  );
  const packed = { name: 'parts.xlsx', bytes: new Uint8Array(0), parts };
  const real = realFiles();
  const small = real.filter(({ name, bytes }) => name.endsWith('.xlsx') && bytes.length < 20_000);
  const inside = [xlsx, ...small].map((one) => ({ ...one, parts: partsOf(one.bytes) }));
  return [...texts, xlsx, packed, ...inside, { name: 'old.xls', bytes: oldWorkbook() }, ...real];
}

function partsOf(bytes: Uint8Array): readonly MadeEntry[] {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(directory.fault);
  return directory.entries.map((entry) => ({ name: entry.name, data: unpack(bytes, entry) ?? '' }));
}

function oldWorkbook(): Uint8Array {
  const book = legacy.utils.book_new();
  const rows = GRID.map((row) =>
    row.map((cell) => (typeof cell === 'object' && 'result' in cell ? cell.result : cell)),
  );
  legacy.utils.book_append_sheet(book, legacy.utils.aoa_to_sheet(rows), 'Rota');
  legacy.utils.book_append_sheet(book, legacy.utils.aoa_to_sheet(KEY), 'Key');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }));
}

function realFiles(): readonly Sample[] {
  const folder = `${SHARED}/real`;
  if (!existsSync(folder)) return [];
  // The long JSON would only make each run slower, and the short one is damaged in the same ways.
  const names = readdirSync(folder).filter((name) => /\.(?:xlsx|csv)$/.test(name));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
}
