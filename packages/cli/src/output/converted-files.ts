import { good, type Outcome } from '@rotawright/core/problems';
import type { OpenRota } from '../input/open-rota.ts';

/** A file to be written. */
export interface OutFile {
  /** Name inside a folder, when there are several. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a conversion. */
export interface Converted {
  readonly files: readonly OutFile[];
  /** What the form could not hold. */
  readonly notes: readonly string[];
}

/** The rota in another form. Calendars are one file for each of `people`; everything else is one file for all. */
export async function convertedFiles(
  { rota, document }: OpenRota,
  form: 'json' | 'xlsx' | 'csv' | 'ics',
  people: readonly number[],
): Promise<Outcome<Converted>> {
  switch (form) {
    case 'json': {
      const { rotaJson } = await import('@rotawright/formats/json-out');
      return good({ files: [textFile('rota.json', rotaJson(document))], notes: [] });
    }
    case 'xlsx': {
      const { rotaWorkbook } = await import('@rotawright/formats/xlsx-out');
      const { gridNotes } = await import('@rotawright/formats/grid-out');
      const bytes = await rotaWorkbook({ rota, document });
      return good({ files: [{ name: 'rota.xlsx', bytes }], notes: gridNotes(rota, document) });
    }
    case 'csv': {
      const { rotaCsv } = await import('@rotawright/formats/csv-out');
      const { gridNotes } = await import('@rotawright/formats/grid-out');
      return good({ files: [textFile('rota.csv', rotaCsv(rota, document))], notes: gridNotes(rota, document) });
    }
    case 'ics': {
      const { calendarNotes, rotaCalendars } = await import('@rotawright/formats/ical-out');
      const calendars = rotaCalendars(rota, { stamp: `${new Date().toISOString().slice(0, 19)}Z` });
      if (!calendars.ok) return calendars;
      const ids = new Set(people.map((p) => rota.people[p]?.id));
      const wanted = calendars.value.filter(({ person }) => ids.has(person));
      const files = wanted.map(({ person, text }) => textFile(`${fileName(person)}.ics`, text));
      return good({ files, notes: calendarNotes(rota) });
    }
  }
}

function textFile(name: string, text: string): OutFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** An id as a file's name: letters, digits, dot, dash and underscore stay. */
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '') || 'person';
}
