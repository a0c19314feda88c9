import { BugError } from '@rotawright/core/problems';
import { personFromGrid, type Rota, readRota } from '@rotawright/core/roster';
import { type FeedRota, personFeed } from '@rotawright/formats/ical-out';
import { CellBook, codesIn } from '../document/index.ts';
import type { RosterDocument } from '../wire/index.ts';

/** One version that was ever published, for one person's calendar. */
export interface FeedVersion {
  readonly personId: string;
  readonly rotaId: string;
  /** Is it what stands now? Others tell what is cancelled. */
  readonly isLive: boolean;
  readonly document: RosterDocument;
  readonly publishedAt: Date;
  readonly showsColleagues: boolean;
}

/** Calendars may ask again after so long; most ask once in some hours. */
const REFRESH_SECONDS = 3600;

/**
 * One calendar of a person's published duties, in all rotas. A duty that an earlier version had is written as cancelled. The same versions
 * give the same bytes. Versions come by rota, the newest first. `owner` is part of every event's UID: in the calendar somebody is one person,
 * whatever departments call them.
 */
export function personCalendar(versions: readonly FeedVersion[], owner: string): string {
  const live = versions.filter(({ isLive }) => isLive);
  const notes = new Map<string, string>();
  const rotas = live.flatMap((version): FeedRota[] => {
    const rota = ownRota(version, owner);
    if (rota === null) return [];
    if (version.showsColleagues) addColleagues(version, notes);
    const earlier = versions.filter(({ isLive, rotaId }) => !isLive && rotaId === version.rotaId);
    const previous = earlier.flatMap((one) => ownRota(one, owner) ?? []);
    return [{ rota, sequence: version.document.number, previous }];
  });
  const stamp = new Date(Math.max(0, ...live.map(({ publishedAt }) => publishedAt.getTime())));
  const [first] = live;
  const name = first?.document.people.find(({ id }) => id === first.personId)?.name;
  const made = personFeed(rotas, {
    person: owner,
    name: name === undefined ? 'Rota' : `${name} · rota`,
    stamp: stamp.toISOString(),
    refreshSeconds: REFRESH_SECONDS,
    notes: (date, code) => notes.get(`${date} ${code}`) ?? '',
  });
  if (!made.ok) throw new BugError(`a feed cannot be written: ${made.problems[0]?.found}`);
  return made.value;
}

/** The person's own duties as a rota; `null` where they cannot be read, which publishing prevents. */
function ownRota({ document, personId }: FeedVersion, owner: string): Rota | null {
  const row = document.people.findIndex(({ id }) => id === personId);
  const person = document.people[row];
  if (person === undefined) return null;
  const cells = document.cells.filter(([at]) => at === row);
  const read = readRota(personFromGrid(document, { ...person, id: owner }, cells));
  return read.ok ? read.value : null;
}

/** Who works the same codes' day, in the order of the rota. */
function addColleagues({ document, personId }: FeedVersion, notes: Map<string, string>): void {
  const book = new CellBook(document);
  const byDay = new Map<string, string[]>();
  for (const { person, date, value } of book.all()) {
    const one = document.people.find(({ id }) => id === person);
    if (value.codes === '' || one === undefined || one.isVacant || person === personId) continue;
    byDay.set(date, [...(byDay.get(date) ?? []), `${one.name} (${value.codes})`]);
  }
  for (const { person, date, value } of book.all()) {
    if (person !== personId) continue;
    const names = byDay.get(date);
    for (const code of codesIn(value))
      if (names !== undefined) notes.set(`${date} ${code}`, `With ${names.join(', ')}`);
  }
}
