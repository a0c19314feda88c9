import { BugError } from '@rotawright/core/problems';
import { personFromGrid, type Rota, readRota } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { type FeedRota, personFeed } from '@rotawright/formats/ical-out';
import { codesIn } from '../document/index.ts';
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

/** Who works the same day, in the order of the rota. */
function addColleagues({ document, personId }: FeedVersion, notes: Map<string, string>): void {
  const firstDay = parseCivilDate(document.from) ?? 0;
  const row = document.people.findIndex(({ id }) => id === personId);
  const working = workingBy(document);
  for (const [at, day, codes] of document.cells) {
    if (at !== row) continue;
    const others = (working[day] ?? []).filter(([other]) => other !== row);
    if (others.length === 0) continue;
    const text = `With ${others.map(([other, , codes]) => `${document.people[other]?.name} (${codes})`).join(', ')}`;
    for (const code of codesIn({ codes })) notes.set(`${formatCivilDate(firstDay + day)} ${code}`, text);
  }
}

type Cell = RosterDocument['cells'][number];

/** The same document serves the calendars of all its people. It names cells that the document holds anyway. */
const known = new WeakMap<RosterDocument, readonly Cell[][]>();

/** Who works, by day of the document. */
function workingBy(document: RosterDocument): readonly Cell[][] {
  const there = known.get(document);
  if (there !== undefined) return there;
  const days: Cell[][] = [];
  for (const cell of document.cells) {
    const [row, day, codes] = cell;
    const person = document.people[row];
    if (codes === '' || person === undefined || person.isVacant) continue;
    days[day] ??= [];
    days[day].push(cell);
  }
  known.set(document, days);
  return days;
}
