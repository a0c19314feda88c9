import { bad, good, type Outcome, type Problem, problem, sayValue } from '../problems/index.ts';
import { parseCivilDate } from '../time/index.ts';
import { applyOverlay, type Laid, overlayDays } from './apply-overlay.ts';
import { contentHash } from './content-hash.ts';
import type { Contract } from './contract.ts';
import { type EditionQuestion, editionInForce } from './edition-in-force.ts';
import type { ContractInForce } from './in-force.ts';
import type { Overlay } from './overlay.ts';

/** Which form of a contract is asked for. */
export interface InForceQuestion extends EditionQuestion {
  /** Proposals, laid in this order. */
  readonly overlays?: readonly Overlay[] | undefined;
}

/**
 * A contract as it stands: the edition named, else the one that the first proposal with an edition names, else the one in
 * force on the day, else the latest; with the proposals laid on it. Problems: those of {@link editionInForce}; a name that is not there (with
 * the nearest that is), a proposal made for another base.
 */
export function contractInForce(contract: Contract, question: InForceQuestion = {}): Outcome<ContractInForce> {
  const { overlays = [], ...asked } = question;
  const named = asked.edition ?? overlays.find(({ base }) => base.edition !== null)?.base.edition ?? undefined;
  const written = editionInForce(contract, { ...asked, edition: named });
  if (overlays.length === 0) return written;
  // A set of values that is not there must not hide the proposals' own faults.
  const edited = written.ok ? written : editionInForce(contract, { ...asked, edition: named, variants: [] });
  if (!edited.ok) return written;
  const { edition, clauses, on, ...rest } = edited.value;
  const problems: Problem[] = written.ok ? [] : [...written.problems];
  let laid: Laid = { contract, clauses };
  for (const overlay of overlays) {
    checkBase(overlay, { contract, edition, problems });
    laid = applyOverlay(laid, overlay, { edition, problems });
  }
  if (problems.length > 0) return bad(problems);
  const days = overlays.flatMap(overlayDays).map((day) => parseCivilDate(day) ?? 0);
  return good({
    ...rest,
    ...laid,
    edition,
    on: question.on ?? Math.max(on, ...days),
    overlays: overlays.map((overlay) => overlay.title),
    hash: contentHash([contract.hash, ...overlays]),
  });
}

function checkBase(
  overlay: Overlay,
  {
    contract,
    edition,
    problems,
  }: { readonly contract: Contract; readonly edition: string; readonly problems: Problem[] },
): void {
  const isBase = overlay.base.contract === contract.id && (overlay.base.edition ?? edition) === edition;
  if (isBase) return;
  const wanted =
    overlay.base.edition === null ? overlay.base.contract : `${overlay.base.contract}@${overlay.base.edition}`;
  problems.push(
    problem('overlay.wrong-base', {
      where: `proposal "${overlay.title}"`,
      found: `the base ${sayValue(wanted)}`,
      expected: `"${contract.id}@${edition}"`,
      tryThis: `lay it on ${wanted}`,
    }),
  );
}
