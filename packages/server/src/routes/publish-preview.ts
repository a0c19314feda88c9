import {
  contractOf,
  countCannotTell,
  judgeDocument,
  noticeDays,
  openBreaches,
  versionChanges,
} from '../document/index.ts';
import { HttpProblem } from '../http/index.ts';
import { type Db, readDocument } from '../store/index.ts';
import type { Change, PublishPreview, RosterDocument } from '../wire/index.ts';
import { clocksOf } from './clocks.ts';
import { todayIn } from './today.ts';

/** A draft, judged, and what publishing it would change. */
export interface Publishing {
  readonly document: RosterDocument;
  readonly preview: PublishPreview;
}

/** Works out what publishing a version would do. The first publication changes nothing: everybody is told of all their duties. */
export async function publishing(db: Db, versionId: string, now: Date): Promise<Publishing> {
  const document = await readDocument(db, versionId);
  const { publishedVersionId: old } = document;
  const before = old === null || old === versionId ? null : await readDocument(db, old);
  const judged = judgeDocument(document);
  if (!judged.ok) throw new HttpProblem('rota.not-valid', { problems: judged.problems });
  const changes = before === null ? [] : changesBetween(before, document, now);
  const preview: PublishPreview = {
    changes,
    lateChanges: changes.filter(({ isLate }) => isLate).length,
    peopleTold: await peopleTold(db, document, before === null ? null : { document: before, changes }),
    breaches: openBreaches(judged.value, document),
    cannotTell: countCannotTell(judged.value),
    duties: judged.value.rota.duties.count,
    clocks: await clocksOf(db, document.rotaId, now),
  };
  return { document, preview };
}

/** Changes from one version to another, with the notice that the contract asks for. */
export function changesBetween(before: RosterDocument, after: RosterDocument, now: Date): Change[] {
  const contract = contractOf(after);
  const needed = contract.ok ? noticeDays(contract.value, after.from) : null;
  return versionChanges(before, after, { today: todayIn(after.zone, now), needed });
}

/** What is live, and what would change. */
interface Live {
  readonly document: RosterDocument;
  readonly changes: readonly Change[];
}

/** Whoever is on it and has a change, or a duty where nothing is live yet; then whoever is gone, has an account, and loses duties ahead. */
async function peopleTold(
  db: Db,
  { people, cells }: RosterDocument,
  live: Live | null,
): Promise<PublishPreview['peopleTold']> {
  const here = people.filter(({ isVacant }) => !isVacant);
  const stay = new Set(here.map(({ id }) => id));
  const counts = new Map<string, number>();
  const add = (person: string): void => void counts.set(person, (counts.get(person) ?? 0) + 1);
  if (live === null) for (const [row, , codes] of cells) codes !== '' && add(people[row]?.id ?? '');
  else for (const change of live.changes) (stay.has(change.person) || losesDuty(change)) && add(change.person);
  const accounts = await db
    .selectFrom('membership')
    .select('person_id')
    .where('person_id', 'in', [...counts.keys(), '00000000-0000-7000-8000-000000000000'])
    .execute();
  const withAccount = new Set(accounts.map(({ person_id }) => person_id));
  const gone = (live?.document.people ?? []).filter(
    ({ id, isVacant }) => !isVacant && !stay.has(id) && withAccount.has(id),
  );
  return [...here, ...gone]
    .filter(({ id }) => counts.has(id))
    .map(({ id, name }) => ({
      person: id,
      name,
      changes: counts.get(id) ?? 0,
      hasAccount: withAccount.has(id),
      isGone: !stay.has(id),
    }));
}

export const losesDuty = ({ before, after, noticeDays }: Change): boolean =>
  noticeDays >= 0 && before.codes !== '' && after.codes === '';
