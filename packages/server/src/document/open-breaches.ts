import type { Finding } from '@rotawright/core/rules';
import { dutyWords, findingSentence } from '@rotawright/formats/words';
import type { OpenBreach, RosterDocument } from '../wire/index.ts';
import type { Judged } from './judge-document.ts';

/** Every breach of a judged version in words; advice is none. */
export function openBreaches({ rota, report }: Judged, { people }: RosterDocument): OpenBreach[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = new Map(rota.people.map(({ id }, row) => [id, row]));
  return report.people.flatMap(({ id, findings }) => {
    const broken = findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach');
    if (broken.length === 0) return [];
    const words = dutyWords(rota, rows.get(id) ?? 0);
    return broken.map((finding) => ({
      person: id,
      name: names.get(id) ?? '',
      rule: finding.rule,
      clause: finding.clause,
      text: findingSentence(finding, words),
    }));
  });
}

/** How many findings nobody can tell, of everybody. */
export function countCannotTell(judged: Judged): number {
  return untold(judged).length;
}

/** What would have to be known before all of them could be told, each fact once. */
export function missingFacts(judged: Judged): string[] {
  return [...new Set(untold(judged).flatMap(({ missing }) => missing))];
}

const untold = ({ report }: Judged): readonly Finding[] =>
  report.people.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === 'cannot tell');
