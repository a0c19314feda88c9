import type { Finding } from '@rotawright/core/rules';
import { ruleKey } from '@rotawright/formats/words';
import type { OverseenRota, RosterDocument } from '../wire/index.ts';
import { type Judged, judgeDocument } from './judge-document.ts';

/** Recorded waivers of a judged version, each with whether a rule would be broken without it that is kept now. */
export function waiversOf({ report }: Judged, document: RosterDocument): OverseenRota['waivers'] {
  const holders = document.people.filter(({ isVacant, waivers }) => !isVacant && waivers.length > 0);
  if (holders.length === 0) return [];
  const bare = judgeDocument({ ...document, people: document.people.map((one) => ({ ...one, waivers: [] })) });
  const findingsOf = (people: readonly { readonly id: string; readonly findings: readonly Finding[] }[], id: string) =>
    people.find((person) => person.id === id)?.findings ?? [];
  return holders.flatMap(({ id, name, waivers }) => {
    const without = bare.ok ? findingsOf(bare.value.report.people, id) : [];
    const broken = new Set(without.filter(({ verdict }) => verdict === 'breaks').map(ruleKey));
    const kept = findingsOf(report.people, id).filter(({ verdict }) => verdict === 'meets');
    return waivers.map((rule) => ({
      person: id,
      name,
      rule,
      isUsed: kept.some((finding) => finding.waiver === rule && broken.has(ruleKey(finding))),
    }));
  });
}
