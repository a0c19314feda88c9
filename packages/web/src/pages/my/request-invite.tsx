import type { ReactElement } from 'react';
import { useMyRequests } from '../../api/requests.ts';
import { LinkButton } from '../../parts/button.tsx';
import { requestWords } from '../../words/requests.ts';
import { dayIn, shortDay } from '../../words/text.ts';

const words = requestWords.mine;

/** Rotas that are being made and ask what the reader would like, and those published since that have not begun. */
export function RequestInvite(): ReactElement {
  const all = useMyRequests().data ?? [];
  const open = all.filter(({ state }) => state === 'open');
  const fresh = all.filter(
    ({ results, requests, from, zone }) => results && requests.length > 0 && dayIn(zone, new Date()) < from,
  );
  return (
    <>
      {open.map(({ versionId, title, lastDay, requests, budget }) => (
        <section key={versionId} className="panel" aria-labelledby={`invite-${versionId}`}>
          <h2 id={`invite-${versionId}`}>{words.invite(title)}</h2>
          <p>{words.inviteText(shortDay(lastDay), requests.length, budget)}</p>
          <LinkButton href={`/my/requests?version=${versionId}`} kind={requests.length === 0 ? 'primary' : 'plain'}>
            {words.inviteGo}
          </LinkButton>
        </section>
      ))}
      {fresh.map(({ versionId, title, results }) => (
        <section key={versionId} className="panel" aria-labelledby={`result-${versionId}`}>
          <h2 id={`result-${versionId}`}>{title}</h2>
          <p>{words.met((results ?? []).filter(({ isMet }) => isMet).length, results?.length ?? 0)}</p>
          <LinkButton href={`/my/requests?version=${versionId}`}>{words.inviteResult}</LinkButton>
        </section>
      ))}
    </>
  );
}
