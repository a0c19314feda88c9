import { bad, good, listWords, nearestWord, type Outcome, type Problem, problem, sayValue } from '../problems/index.ts';
import { formatCivilDate, parseCivilDate } from '../time/index.ts';
import { applyOverlay, type Laid, overlayDays } from './apply-overlay.ts';
import { contentHash } from './content-hash.ts';
import type { Contract, Edition } from './contract.ts';
import type { ContractInForce } from './in-force.ts';
import type { Overlay } from './overlay.ts';

/** Which form of a contract is asked for. */
export interface InForceQuestion {
  /** An edition by id, before all else. */
  readonly edition?: string | undefined;
  /** A civil day (days since 1970-01-01): the edition in force on it. */
  readonly on?: number | undefined;
  /** Proposals, laid in this order. */
  readonly overlays?: readonly Overlay[] | undefined;
  /** Published sets of values to use where a term has several. */
  readonly variants?: readonly string[] | undefined;
}

/**
 * A contract as it stands: the edition named, else the one that the first proposal with an edition names, else the one in
 * force on the day, else the latest; with the proposals laid on it. Problems: an edition, set of values or name that is
 * not there (with the nearest that is), a day before the first edition, a proposal made for another base.
 */
export function contractInForce(contract: Contract, question: InForceQuestion = {}): Outcome<ContractInForce> {
  const problems: Problem[] = [];
  const overlays = question.overlays ?? [];
  const edition = chooseEdition(contract, question, problems);
  checkVariants(contract, question.variants ?? [], problems);
  if (edition === null) return bad(problems);
  let laid: Laid = { contract, clauses: contract.clauses.map((clause) => ({ clause, offFrom: null })) };
  for (const overlay of overlays) {
    checkBase(overlay, { contract, edition, problems });
    laid = applyOverlay(laid, overlay, { edition: edition.id, problems });
  }
  if (problems.length > 0) return bad(problems);
  return good({
    ...laid,
    edition: edition.id,
    on: question.on ?? firstWholeDay(edition, overlays),
    overlays: overlays.map((overlay) => overlay.title),
    hash: overlays.length === 0 ? contract.hash : contentHash([contract.hash, ...overlays]),
    variants: question.variants ?? [],
  });
}

function chooseEdition(contract: Contract, question: InForceQuestion, problems: Problem[]): Edition | null {
  const { on } = question;
  const named =
    question.edition ?? question.overlays?.find((overlay) => overlay.base.edition !== null)?.base.edition ?? undefined;
  if (named !== undefined) return editionCalled(contract, named, problems);
  const dated = contract.editions.filter((edition) => edition.from !== null);
  const begun = on === undefined ? dated : dated.filter((edition) => (parseCivilDate(edition.from ?? '') ?? 0) <= on);
  const edition = begun.at(-1);
  if (edition !== undefined) return edition;
  problems.push(
    problem('contract.not-yet-in-force', {
      where: contract.id,
      found: `no edition in force on ${formatCivilDate(on ?? 0)}`,
      expected: `a day on or after ${dated[0]?.from ?? 'the first edition'}`,
      tryThis: 'name an edition',
    }),
  );
  return null;
}

function editionCalled(contract: Contract, id: string, problems: Problem[]): Edition | null {
  const edition = contract.editions.find((candidate) => candidate.id === id);
  if (edition !== undefined) return edition;
  const ids = contract.editions.map((candidate) => candidate.id);
  problems.push(
    problem('contract.unknown-edition', {
      where: contract.id,
      found: `no edition ${sayValue(id)}`,
      expected: `one of ${ids.join(', ')}`,
      tryThis: nearestWord(id, ids) ?? '',
    }),
  );
  return null;
}

function checkVariants(contract: Contract, variants: readonly string[], problems: Problem[]): void {
  if (variants.length === 0) return;
  const known = new Set<string>();
  for (const term of Object.values(contract.terms)) {
    for (const { variant } of term.values) if (variant !== null) known.add(variant);
  }
  for (const variant of variants) {
    if (known.has(variant)) continue;
    problems.push(
      problem('contract.unknown-variant', {
        where: contract.id,
        found: `no set of values ${sayValue(variant)}`,
        expected: known.size === 0 ? 'none to be named' : `one of ${listWords(known)}`,
        tryThis: nearestWord(variant, known) ?? '',
      }),
    );
  }
}

function checkBase(
  overlay: Overlay,
  {
    contract,
    edition,
    problems,
  }: { readonly contract: Contract; readonly edition: Edition; readonly problems: Problem[] },
): void {
  const isBase = overlay.base.contract === contract.id && (overlay.base.edition ?? edition.id) === edition.id;
  if (isBase) return;
  const wanted =
    overlay.base.edition === null ? overlay.base.contract : `${overlay.base.contract}@${overlay.base.edition}`;
  problems.push(
    problem('overlay.wrong-base', {
      where: `proposal "${overlay.title}"`,
      found: `the base ${sayValue(wanted)}`,
      expected: `"${contract.id}@${edition.id}"`,
      tryThis: `lay it on ${wanted}`,
    }),
  );
}

/** The first day on which the edition and every change of the proposals stand. */
function firstWholeDay(edition: Edition, overlays: readonly Overlay[]): number {
  const days = [edition.from ?? '0000-01-01', ...overlays.flatMap(overlayDays)];
  return Math.max(...days.map((day) => parseCivilDate(day) ?? 0));
}
