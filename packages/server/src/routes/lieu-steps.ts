import { LieuBook, lieuLedger } from '../document/index.ts';
import { type Call, HttpProblem } from '../http/index.ts';
import {
  type Db,
  dutiesBetween,
  lieuClaimsOf,
  readLieuGround,
  type StoredLieuClaim,
  type Telling,
  tellUsers,
  zoneOf,
} from '../store/index.ts';
import type { LieuAmount, LieuClaim, LieuLedger } from '../wire/index.ts';
import { mailOf } from './mail-of.ts';
import { addDays, todayIn } from './today.ts';

/** Days back from which an entry may say that it came from a duty of the list. */
const DUTIES_BACK = 92;

/** The department's civil day now. */
export async function departmentToday(db: Db, departmentId: string, now: Date): Promise<string> {
  return todayIn(await zoneOf(db, departmentId), now);
}

/** One person's ledger as it stands. */
export async function ledgerOf(
  db: Db,
  { departmentId, personId }: { readonly departmentId: string; readonly personId: string },
  now: Date,
): Promise<LieuLedger> {
  const today = await departmentToday(db, departmentId, now);
  const book = new LieuBook(await readLieuGround(db, { departmentId, personId }, today));
  const { entries, sums } = lieuLedger(book, personId);
  const { name, department } = await db
    .selectFrom('person')
    .innerJoin('department', 'department.id', 'person.department_id')
    .select(['person.name', 'department.name as department'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow();
  const span = { from: addDays(today, -DUTIES_BACK), until: addDays(today, 1) };
  return {
    ...{ personId, name, departmentId, department, today, rule: book.ruleAt(today), sums, entries: [...entries] },
    claims: (await lieuClaimsOf(db, personId)).map(shownClaim),
    duties: [...(await dutiesBetween(db, personId, span))],
  };
}

export function shownClaim({ departmentId: _, ...claim }: StoredLieuClaim): LieuClaim {
  return claim;
}

/** What somebody writes of time in lieu, before it is believed. */
interface SaidLieu extends LieuAmount {
  readonly date: string;
  readonly code: string | null;
}

/**
 * Refuses time that is none, time owed for a day that is not over or begun, and a duty that the published roster does not have.
 * @throws HttpProblem
 */
export async function checkLieu(
  db: Db,
  { departmentId, personId, now }: { readonly departmentId: string; readonly personId: string; readonly now: Date },
  said: SaidLieu & { readonly mayLieAhead: boolean },
): Promise<void> {
  const { date, code, days, minutes } = said;
  if (days === 0 && minutes === 0)
    throw new HttpProblem('lieu.not-valid', { detail: 'Enter days, or hours and minutes.' });
  if (!said.mayLieAhead && date > (await departmentToday(db, departmentId, now))) {
    throw new HttpProblem('lieu.not-valid', { detail: 'Time is owed once it was worked: enter a day up to today.' });
  }
  if (code === null) return;
  const duties = await dutiesBetween(db, personId, { from: date, until: addDays(date, 1) });
  if (!duties.some((duty) => duty.code === code)) {
    throw new HttpProblem('lieu.not-valid', { detail: 'The published rota has no such duty on this day.' });
  }
}

/** Tells somebody about their time in lieu, or coordinators about a claim: in the app and by mail. */
export async function tellOfLieu(
  trx: Db,
  { services }: Pick<Call, 'services'>,
  users: readonly string[],
  telling: Pick<Telling, 'kind' | 'about' | 'text' | 'mailText' | 'link' | 'subject'>,
): Promise<void> {
  await tellUsers(trx, users, { ...telling, at: services.now(), ...mailOf(services) });
}
