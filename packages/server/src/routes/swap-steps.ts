import { type Call, HttpProblem } from '../http/index.ts';
import { type Db, readSwap, type StoredSwap, tellUsers, usersInCharge, usersOfPeople } from '../store/index.ts';
import type { Swap } from '../wire/index.ts';
import { mailOf } from './mail-of.ts';
import { isOvertaken } from './shown-swaps.ts';

/**
 * The swap of the path, locked, in one of these states, and with none of its duties changed since it was offered.
 * @throws HttpProblem where somebody decided first, or where it is overtaken
 */
export async function openSwap(trx: Db, call: Call, states: readonly Swap['state'][]): Promise<StoredSwap> {
  const { swapId = '' } = call.params as Record<string, string>;
  const swap = await readSwap(trx, swapId, true);
  if (!states.includes(swap.state)) throw new HttpProblem('request.overtaken');
  if (await isOvertaken(trx, swap)) throw new HttpProblem('swap.overtaken');
  return swap;
}

/** The asker's own side. @throws HttpProblem where they are not in the swap */
export function ownSide({ place }: Call, swap: StoredSwap): string {
  const { personId } = place;
  if (personId !== null && swap.changes.some(({ person }) => person === personId)) return personId;
  throw new HttpProblem('swap.not-yours');
}

interface SideWords {
  readonly kind: string;
  readonly text: string;
  readonly mailText?: string;
  readonly subject: string;
  readonly except?: readonly string[];
  readonly only?: readonly string[];
  /** What coordinators are told besides. */
  readonly coordinators?: string;
}

/** Tells those in a swap, some of them, and perhaps the coordinators. */
export async function tellSides(trx: Db, { services }: Call, swap: StoredSwap, words: SideWords): Promise<void> {
  const { kind, text, mailText = text, subject, except = [], only } = words;
  const people = [...new Set(swap.changes.map(({ person }) => person))].filter(
    (person) => !except.includes(person) && (only === undefined || only.includes(person)),
  );
  const telling = { kind, about: swap.id, at: services.now(), ...mailOf(services) };
  await tellUsers(trx, await usersOfPeople(trx, people), { ...telling, text, mailText, subject, link: '/my/swaps' });
  if (words.coordinators === undefined) return;
  await tellUsers(trx, await usersInCharge(trx, swap.departmentId), {
    ...telling,
    kind: `${kind}.coordinator`,
    text: words.coordinators,
    subject: 'A swap waits for you',
    link: `/departments/${swap.departmentId}/swaps`,
  });
}
