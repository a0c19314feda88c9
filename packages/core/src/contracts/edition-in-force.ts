import { bad, good, listWords, nearestWord, type Outcome, type Problem, problem, sayValue } from '../problems/index.ts';
import { formatCivilDate, parseCivilDate } from '../time/index.ts';
import type { Contract, Edition } from './contract.ts';
import type { ContractInForce } from './in-force.ts';

/** Which edition of a contract is asked for. */
export interface EditionQuestion {
  /** An edition by id, before all else. */
  readonly edition?: string | undefined;
  /** A civil day (days since 1970-01-01): the edition in force on it. */
  readonly on?: number | undefined;
  /** Published sets of values to use where a term has several. */
  readonly variants?: readonly string[] | undefined;
}

/**
 * A contract as it is written, with no proposal laid on it: the edition named, else the one in force on the day, else the latest. Problems:
 * an edition or set of values that is not there (with the nearest that is), a day before the first edition. It stands by itself, so that
 * who lays no proposals, as the board does, does not load what lays them.
 */
export function editionInForce(contract: Contract, question: EditionQuestion = {}): Outcome<ContractInForce> {
  const problems: Problem[] = [];
  const edition = chooseEdition(contract, question, problems);
  checkVariants(contract, question.variants ?? [], problems);
  if (edition === null || problems.length > 0) return bad(problems);
  return good({
    contract,
    clauses: contract.clauses.map((clause) => ({ clause, offFrom: null })),
    edition: edition.id,
    on: question.on ?? parseCivilDate(edition.from ?? '0000-01-01') ?? 0,
    overlays: [],
    hash: contract.hash,
    variants: question.variants ?? [],
  });
}

function chooseEdition(
  contract: Contract,
  { edition: named, on }: EditionQuestion,
  problems: Problem[],
): Edition | null {
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
