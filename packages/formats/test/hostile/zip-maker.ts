import { deflateRawSync } from 'node:zlib';

/** An archive's entry, with lies where a test wants them. */
export interface MadeEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** The unpacked size that the directory tells; the true one when absent. */
  readonly claimed?: number;
  /** Points the directory at this entry's bytes instead. */
  readonly aliasOf?: number;
}

/** A zip archive made byte by byte, so that it can lie. */
export function madeZip(entries: readonly MadeEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  const packedData = entries.map(({ data }) => deflateRawSync(data));
  let at = 0;
  entries.forEach((entry, i) => {
    const packed = packedData[i] ?? Buffer.alloc(0);
    const name = Buffer.from(entry.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(sizeOf(entry), 22);
    header.writeUInt16LE(name.length, 26);
    offsets.push(at);
    chunks.push(header, name, packed);
    at += header.length + name.length + packed.length;
  });
  const directory = entries.map((entry, i) =>
    central(entry, packedData[entry.aliasOf ?? i], offsets[entry.aliasOf ?? i]),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

function central(entry: MadeEntry, packed: Buffer | undefined, offset: number | undefined): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(packed?.length ?? 0, 20);
  header.writeUInt32LE(sizeOf(entry), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset ?? 0, 42);
  return Buffer.concat([header, name]);
}

function sizeOf(entry: MadeEntry): number {
  return entry.claimed ?? Buffer.byteLength(entry.data);
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Rota" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

/** The parts of a workbook around a sheet whose XML is the test's own. */
export function workbookParts(sheetXml: string): readonly MadeEntry[] {
  return [
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: RELS },
    { name: 'xl/workbook.xml', data: BOOK },
    { name: 'xl/_rels/workbook.xml.rels', data: BOOK_RELS },
    { name: 'xl/worksheets/sheet1.xml', data: sheetXml },
  ];
}

/** A sheet's XML around its rows. */
export function sheetXml(rows: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A cell with text written in place. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
