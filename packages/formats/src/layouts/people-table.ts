import { cellAt, type Sheet, textOf, type Workbook } from '../sheet/index.ts';
import { dateText } from './date-text.ts';
import { wteOf } from './person-facts.ts';
import { counted, type Gathered } from './task.ts';
import { heads } from './words.ts';

/** What a sheet of people says about one of them. */
export interface ListedPerson {
  readonly name: string;
  readonly grade?: string;
  readonly wte?: number;
}

/** People of a workbook by name, when it has a sheet of them; else empty. */
export type PeopleTable = ReadonlyMap<string, ListedPerson>;

/** Finds a table with a column of names and one of grades or of whole-time equivalents, that has no dates. */
export function peopleTable(book: Workbook, out: Gathered): PeopleTable {
  const people = new Map<string, ListedPerson>();
  for (const sheet of book.sheets) {
    const headerRow = sheet.rows.slice(0, 20).findIndex((_, row) => isHeading(sheet, row));
    if (headerRow < 0) continue;
    const before = people.size;
    readPeople(sheet, headerRow, { people, out });
    if (people.size > before)
      out.understood.push(
        `${counted(people.size - before, 'person')} listed on sheet "${sheet.name}".`.replace('persons', 'people'),
      );
  }
  return people;
}

function isHeading(sheet: Sheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  const texts = cells.map((cell) => textOf(cell));
  const hasDates = cells.some((cell) => cell?.kind === 'date' || dateText(textOf(cell)) !== null);
  const hasFacts = texts.some((text) => heads(text, 'grade')) || texts.some((text) => heads(text, 'wte'));
  const hasTimes = texts.some((text) => heads(text, 'start')) && texts.some((text) => heads(text, 'end'));
  // A grid whose days are bare numbers has names and grades too.
  const numbers = cells.filter((cell) => cell?.kind === 'number').length;
  return texts.some((text) => heads(text, 'name')) && hasFacts && !hasDates && !hasTimes && numbers < 7;
}

function readPeople(
  sheet: Sheet,
  headerRow: number,
  into: { readonly people: Map<string, ListedPerson>; readonly out: Gathered },
): void {
  const texts = (sheet.rows[headerRow] ?? []).map((cell) => textOf(cell));
  const column = (word: 'name' | 'grade' | 'wte'): number => texts.findIndex((text) => heads(text, word));
  const [nameColumn, gradeColumn, wteColumn] = [column('name'), column('grade'), column('wte')];
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1) {
    const name = textOf(cellAt(sheet, row, nameColumn));
    if (name === '') continue;
    const grade = textOf(cellAt(sheet, row, gradeColumn));
    const wte = wteOf(cellAt(sheet, row, wteColumn), { sheet, row, column: wteColumn }, into.out);
    into.people.set(name, { name, ...(grade === '' ? {} : { grade }), ...(wte === null ? {} : { wte }) });
  }
}
