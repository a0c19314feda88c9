import { createHmac } from 'node:crypto';
import type { LeaveKind, RosterDocument } from '../wire/index.ts';

/** Leave that averages leave out; told apart from the rest so that verdicts stay the same. */
const LEAVES_THE_AVERAGE: readonly LeaveKind[] = ['annual', 'sick', 'parental'];

/** A kind of leave that says no more than a verdict needs: nobody learns who was sick. */
function veiled(kind: LeaveKind | null): LeaveKind | null {
  if (kind === null) return null;
  return LEAVES_THE_AVERAGE.includes(kind) ? 'annual' : 'other';
}

/** The document as a negotiator sees it: numbers for names, ids that lead nowhere, no skills, no kind of leave. */
export function anonymised(document: RosterDocument, secret: string): RosterDocument {
  return {
    ...document,
    people: document.people.map((person, index) => ({
      ...person,
      id: otherId(`${document.rotaId} ${person.id}`, secret),
      name: person.isVacant ? `Vacant post ${index + 1}` : `Doctor ${index + 1}`,
      skills: [],
      works: null,
      fixedDaysOff: [],
    })),
    cells: document.cells.map(([row, day, codes, leave, pinned, rev]) => [row, day, codes, veiled(leave), pinned, rev]),
  };
}

/** The document as a colleague sees it: under names, but only one's own kinds of leave. */
export function withoutOthersLeave(document: RosterDocument, personId: string | null): RosterDocument {
  const own = document.people.findIndex(({ id }) => id === personId);
  return {
    ...document,
    cells: document.cells.map(([row, day, codes, leave, pinned, rev]) => [
      row,
      day,
      codes,
      row === own ? leave : veiled(leave),
      pinned,
      rev,
    ]),
  };
}

/** The version with one person and their cells alone, without cover; with nobody where they are not on it. */
export function ownDocument(document: RosterDocument, personId: string | null): RosterDocument {
  const row = document.people.findIndex(({ id }) => id === personId);
  const person = document.people[row];
  return {
    ...document,
    people: person === undefined ? [] : [person],
    cover: [],
    cells: document.cells.flatMap(([at, ...cell]): RosterDocument['cells'] => (at === row ? [[0, ...cell]] : [])),
  };
}

/** A UUID (version 8) that is the same each time and tells nothing without the secret. */
function otherId(text: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`anonymous ${text}`).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
