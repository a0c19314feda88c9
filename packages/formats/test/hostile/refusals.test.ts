import { readRotaFile } from '@rotawright/formats/read';
import { describe, expect, test } from 'vitest';
import { codes, doubts, drawnXlsx, dutyLines, onlyRoster } from '../drawn.ts';
import { type MadeEntry, madeZip, sheetXml, textCell, workbookParts } from './zip-maker.ts';

function read(bytes: Uint8Array, name = 'rota.xlsx') {
  return readRotaFile(bytes, name, codes('LD=08:30-21:00'));
}

async function refusal(bytes: Uint8Array, name = 'rota.xlsx'): Promise<string> {
  const result = await read(bytes, name);
  if (result.ok) throw new Error('read without a problem');
  expect(result.problems.length + result.questions.length).toBeGreaterThan(0);
  return result.problems.map(({ code, found }) => `${code}: ${found}`).join('\n');
}

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, ...new Array(500).fill(0x9c)]);
const utf8 = new TextEncoder();

describe('what is no rota', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'formats.empty-file: an empty file'],
    ['a blank file', utf8.encode(' \n\n '), 'formats.empty-file: an empty file'],
    ['a photograph', JPEG, 'formats.not-a-rota: a JPEG picture, whatever its name says'],
    ['a PDF', utf8.encode('%PDF-1.7\n1 0 obj'), 'formats.not-a-rota: a PDF document, whatever its name says'],
    [
      'a web page',
      utf8.encode('<html><table><tr><td>'),
      'formats.not-a-rota: a web page or XML, whatever its name says',
    ],
    [
      'a document',
      madeZip([{ name: 'word/document.xml', data: '<w/>' }]),
      'formats.not-a-workbook: a word-processor document',
    ],
    ['bytes', new Uint8Array([1, 2, 3, 0, 200, 7]), 'formats.binary: binary data that is no kind of file known here'],
    [
      'plain words',
      utf8.encode('Dear all,\nthe rota is on the drive.\n'),
      'formats.no-layout: a table that is no rota known here',
    ],
  ])('is refused: %s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });

  test('an old workbook behind a password is refused as that', async () => {
    const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const bytes = new Uint8Array([...magic, ...new Array(600).fill(0), ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(bytes)).toContain('protected by a password');
  });

  test('a workbook cut short anywhere is refused', async () => {
    const whole = await drawnXlsx({
      Rota: [
        ['Doctor', '2026-02-03', '2026-02-04', '2026-02-05'],
        ['Ann', 'LD', 'LD', 'LD'],
      ],
    });
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toContain('formats.zip');
    }
  });

  test('a file with the wrong ending is read by its content, and says so', async () => {
    const result = await read(utf8.encode('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,LD,LD,LD\n'), 'rota.xlsx');
    expect(dutyLines(result)).toHaveLength(3);
    expect(result.understood[0]).toBe('Its name ends in .xlsx, but it holds comma-separated text; it is read as that.');
  });
});

describe('a hostile archive', () => {
  const bomb: MadeEntry = { name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(60_000_000) };
  const [first, ...others] = workbookParts(sheetXml(''));
  if (first === undefined) throw new Error('no parts');

  test.each([
    ['that unpacks to too much', [...workbookParts(sheetXml('')), bomb], 'unpacks to 58 MB'],
    [
      'that hides how much it unpacks to',
      [...workbookParts(sheetXml('')), { ...bomb, claimed: 100 }],
      "isn't the size that the archive says",
    ],
    ['whose entries share their bytes', [first, ...others, { name: 'copy.xml', data: '', aliasOf: 4 }], 'overlap'],
    ['with two entries of one name', [first, ...others, first], 'two entries of one name'],
    [
      'with too many entries',
      [...others, ...Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}.txt`, data: '' }))],
      'has 2005 entries',
    ],
  ])('%s is refused', async (_, entries, expected) => {
    expect(await refusal(madeZip(entries))).toContain(expected);
  });

  test('with XML entities is refused, and nothing is expanded', async () => {
    const doctype = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
    expect(await refusal(madeZip(workbookParts(sheetXml(textCell('A1', '&lol2;'), doctype))))).toContain(
      'declares XML entities',
    );
  });

  test('with a sheet that is not XML is refused', async () => {
    expect(await refusal(madeZip(workbookParts('<worksheet><sheetData><row><c r="A1"')))).toMatch(
      /formats\.(?:unreadable|no-layout)/,
    );
  });

  test('with XML nested without end is refused', async () => {
    expect(await refusal(madeZip(workbookParts(sheetXml('<row>'.repeat(200_000)))))).toMatch(/formats\./);
  });
});

describe('a large sheet', () => {
  test('with a filled cell in the furthest corner is refused, naming the cell', async () => {
    const rows = `<row r="1">${textCell('A1', 'x')}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`;
    expect(await refusal(madeZip(workbookParts(sheetXml(rows))))).toContain('a filled cell as far down as XFD1048576');
  });

  test('with styled but empty cells far away is read as if they were not there', async () => {
    const dates = ['B', 'C', 'D'].map((column, i) => textCell(`${column}1`, `2026-02-0${i + 3}`)).join('');
    const rows = `<row r="1">${textCell('A1', 'Doctor')}${dates}</row><row r="2">${textCell('A2', 'Ann')}${textCell('B2', 'LD')}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    expect(dutyLines(await read(madeZip(workbookParts(sheetXml(rows)))))).toEqual(['ann 2026-02-03 LD @Rota!B2']);
  });

  test('of a million cells is refused', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`;
    expect(await refusal(madeZip(workbookParts(sheetXml(row.repeat(1_000)))))).toContain(
      'more than 500000 filled cells',
    );
    expect(await refusal(utf8.encode(`${'1,'.repeat(999)}1\n`.repeat(1_000)), 'rota.csv')).toContain(
      '1000 rows of up to 1000 cells',
    );
  });

  test('within the limits is read in a worker, as it would be here', async () => {
    const dates = Array.from({ length: 28 }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`);
    const lines = Array.from({ length: 400 }, (_, i) => `Dr Number ${i}${',LD'.repeat(28)}`);
    const text = `Doctor,${dates.join(',')}\n${lines.join('\n')}\n`;
    // Blank lines take it over the size from which a worker reads it.
    const large = `${text}${`${' '.repeat(150)}\n`.repeat(15_000)}`;
    const [here, there] = [await read(utf8.encode(text), 'rota.csv'), await read(utf8.encode(large), 'rota.csv')];
    expect(onlyRoster(there)).toEqual(onlyRoster(here));
  });
});

test('thousands of faults are shown as a hundred, and how many more', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `Dr ${i},3,LD`).join('\n');
  const result = await read(
    utf8.encode(`Doctor,WTE,2026-02-03,2026-02-04,2026-02-05\n${rows}\nAnn,1,LD\n`),
    'rota.csv',
  );
  expect(result.ok ? 0 : result.problems.length).toBe(101);
});

test('names that mean something to the language are names like others', async () => {
  const text = 'Doctor,2026-02-03,2026-02-04,2026-02-05\n__proto__,LD,,\nconstructor,,LD,\ntoString,,,LD\n';
  expect(onlyRoster(await read(utf8.encode(text), 'rota.csv')).people.map(({ name }) => name)).toEqual([
    '__proto__',
    'constructor',
    'toString',
  ]);
  const calendar =
    'BEGIN:VCALENDAR\r\nX-WR-CALNAME:__proto__\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:LD\r\nDTSTART:20260203T083000\r\nDTEND:20260203T210000\r\nEND:VEVENT\r\nEND:VCALENDAR';
  const result = await readRotaFile(utf8.encode(calendar), 'a.ics', { names: {} });
  expect(onlyRoster(result).people[0]?.name).toBe('__proto__');
});

describe('encodings of CSV', () => {
  const text = 'Doctor;2026-02-03;2026-02-04;2026-02-05\nZoë;LD;;LD\n';

  test.each([
    ['UTF-8', utf8.encode(text)],
    ['UTF-8 with a mark', utf8.encode(`\uFEFF${text}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
    ['Windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
    ['tabs', utf8.encode(text.replaceAll(';', '\t'))],
    [
      'commas, quotes and line ends of another system',
      utf8.encode(text.replaceAll(';', ',').replaceAll('\n', '\r\n').replace('Zoë', '"Zoë"')),
    ],
  ])('are told apart: %s', async (_, bytes) => {
    const result = await read(bytes, 'rota.csv');
    expect(onlyRoster(result).people).toEqual([{ id: 'zoe', name: 'Zoë' }]);
    expect(dutyLines(result)).toHaveLength(2);
  });

  test('are noted when Windows-1252 was a guess', async () => {
    const result = await read(new Uint8Array(Buffer.from(text, 'latin1')), 'rota.csv');
    expect(result.ok && result.notes[0]).toContain('Windows-1252');
  });

  test('do not hide a quotation mark that is never closed', async () => {
    expect(doubts(await read(utf8.encode('Doctor,"2026-02-03\nAnn,LD\n'), 'rota.csv'))).toEqual([
      'formats.csv at rota.csv',
    ]);
  });
});
