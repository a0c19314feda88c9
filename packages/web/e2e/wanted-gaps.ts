import { GapAnswer, RosterDocument, RotaSummary } from '@rotawright/server/wire';
import type { Page } from 'playwright-core';

interface WantedGap {
  readonly date: string;
  readonly code: string;
}

/** Duties of the vacant post ahead: one that the sample's doctor could take as her rota stands, and one that would break a rule for her. */
export async function wantedGaps(
  page: Page,
  url: string,
): Promise<{ readonly open: WantedGap; readonly breaks: WantedGap }> {
  const ask = async (path: string): Promise<unknown> => (await page.request.get(`${url}${path}`)).json();
  const [rota] = RotaSummary.array().parse(await ask('/api/rotas'));
  const versionId = rota?.versions.find(({ state }) => state === 'published')?.id ?? '';
  const document = RosterDocument.parse(await ask(`/api/versions/${versionId}`));
  const row = document.people.findIndex(({ isVacant }) => isVacant);
  const first = Date.parse(document.from);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const duties = document.cells
    .filter(([person, , codes]) => person === row && codes !== '')
    .map(([, day, code]) => ({ date: new Date(first + day * 86_400_000).toISOString().slice(0, 10), code }))
    .filter(({ date }) => date > tomorrow);
  let open: WantedGap | undefined;
  let breaks: WantedGap | undefined;
  for (const duty of duties) {
    if (open !== undefined && breaks !== undefined) break;
    const query = `date=${duty.date}&code=${duty.code}&person=${document.people[row]?.id}`;
    const { candidates, unable } = GapAnswer.parse(await ask(`/api/versions/${versionId}/gap?${query}`));
    const could = candidates.some(({ name, cleared }) => name === 'Alice Fenwick' && cleared.length === 0);
    if (could) open ??= duty;
    else if (unable.some(({ name, why }) => name === 'Alice Fenwick' && why === 'breaks')) breaks ??= duty;
  }
  if (open === undefined || breaks === undefined) throw new Error('the sample has no such gaps for its doctor');
  return { open, breaks };
}
