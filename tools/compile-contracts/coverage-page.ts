import { type ClauseCoverage, type Contract, contractCoverage, termCoverage } from '@rotawright/core/contracts';
import type { Compiled } from './compile-all.ts';
import type { CompiledCase } from './compile-cases.ts';

/** `docs/coverage.md`: each clause of each contract, how far it can be relied on in each edition, and how many cases it has. */
export function coveragePage(compiled: Compiled, cases: ReadonlyMap<string, readonly CompiledCase[]>): string {
  const parts = [
    '# Coverage of the contracts',
    'Written by `npm run contracts` from `contracts/`. For each clause and edition:',
    [
      '- **complete**: every value was read in a document, or two sources agree on it;',
      '- **partial**: a value is calculated, or known from third parties only;',
      '- **unconfirmed**: a value has no source, and every verdict says so;',
      '- **unknown**: a value is not known, so the verdict is *cannot tell*;',
      '- **not checkable**: no rota says what the clause asks;',
      '- **–**: no part of the edition.',
    ].join('\n'),
    ...compiled.contracts.flatMap((contract) => section(contract, { compiled, cases: cases.get(contract.id) ?? [] })),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(
  contract: Contract,
  { compiled, cases }: { readonly compiled: Compiled; readonly cases: readonly CompiledCase[] },
): string[] {
  const standing = compiled.standings[contract.id];
  const coverage = contractCoverage(contract);
  const editions = contract.editions.map(({ id }) => id);
  const head = [`| clause | ${editions.join(' | ')} | cases |`, `|---|${editions.map(() => '---|').join('')}--:|`];
  const rows = contract.clauses.map((clause) => {
    const own = coverage.filter((one) => one.clause === clause.id);
    const count = cases.filter((one) => one.clause === clause.id).length;
    return `| \`${clause.id}\` ${clause.title} | ${own.map(said).join(' | ')} | ${count} |`;
  });
  const terms = Object.values(contract.terms);
  const values = terms.flatMap((term) => term.values);
  const unknown = values.filter(({ confidence }) => confidence === 'unknown').length;
  return [
    `## ${contract.title}`,
    `\`${contract.id}\`, ${standing?.status ?? 'partial'}, compared with its sources on ${standing?.verified ?? 'no day'}. ` +
      `${terms.length} terms with ${values.length} values, of which ${unknown} are not known; ${cases.length} worked cases.`,
    ...(standing === undefined || standing.missing.length === 0
      ? []
      : [standing.missing.map((line) => `- ${line}`).join('\n')]),
    [...head, ...rows].join('\n'),
    ...whyList(coverage),
    ...termTable(contract),
  ];
}

/** Terms that no clause names: definitions, pay, allowances, fines. */
function termTable(contract: Contract): string[] {
  const named = new Set(
    contract.clauses.flatMap(({ terms, waiver }) => [...Object.values(terms), ...Object.values(waiver?.terms ?? {})]),
  );
  const ids = Object.keys(contract.terms).filter((id) => !named.has(id));
  if (ids.length === 0) return [];
  const editions = contract.editions.map(({ id }) => id);
  const coverage = termCoverage(contract);
  const rows = ids.map((id) => {
    const own = coverage.filter(({ term }) => term === id);
    const days = new Set(own.flatMap(({ from }) => from)).size;
    const words = own.map(({ status }) => (status === 'absent' ? '–' : status));
    return `| \`${id}\` ${contract.terms[id]?.title ?? ''} | ${words.join(' | ')} | ${days} |`;
  });
  const head = [
    `| term | ${editions.join(' | ')} | days of change |`,
    `|---|${editions.map(() => '---|').join('')}--:|`,
  ];
  return ['Terms that no clause names (a term is as sure as its least sure value):', [...head, ...rows].join('\n')];
}

function said({ status, paragraph }: ClauseCoverage): string {
  if (status === 'absent') return '–';
  const word = status.replace('-', ' ');
  return paragraph === '' || paragraph.includes('not confirmed')
    ? word
    : `${word}, ${paragraph.replace('Schedule 3 ', '')}`;
}

/** What keeps clauses from being complete, the same reason once. */
function whyList(coverage: readonly ClauseCoverage[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { clause, edition, why } of coverage) {
    if (why === '') continue;
    const key = `\`${clause}\`: ${why}`;
    reasons.set(key, [...(reasons.get(key) ?? []), edition]);
  }
  if (reasons.size === 0) return [];
  const all = new Set(coverage.map(({ edition }) => edition)).size;
  const lines = [...reasons].map(([reason, editions]) =>
    editions.length === all ? `- ${reason}` : `- ${reason} (${editions.join(', ')})`,
  );
  return ['Why a clause is not complete:', lines.join('\n')];
}
