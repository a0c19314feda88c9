import { EDITS, OVERSEES, PUBLISHES } from '@rotawright/server/roles';
import type { NoticeClock, Role, RotaSummary, VersionStanding } from '@rotawright/server/wire';
import { Fragment, type ReactElement } from 'react';
import { Link } from 'wouter';
import { useLeaveRequests, useSwaps } from '../../api/departments.ts';
import { useGapOffers, useMyGaps } from '../../api/gaps.ts';
import { useOpenLieuClaims } from '../../api/lieu.ts';
import { useMe } from '../../api/me.ts';
import { useMySwaps } from '../../api/my.ts';
import { useMyRequests, useRequestReview } from '../../api/requests.ts';
import { useClocks } from '../../api/rotas.ts';
import type { Loaded } from '../../api/use-load.ts';
import { homeWords as words } from '../../words/home.ts';
import { dayIn, shortDay } from '../../words/text.ts';
import { isAny } from '../department/department-places.ts';
import { isTakeable } from '../requests/chosen-days.ts';
import { haveAllCome, type Named, Unfetched } from './unfetched.tsx';

/** Of a rota that is over nobody waits for notice. */
const isAhead = ({ until, zone }: RotaSummary): boolean => until > dayIn(zone, new Date());

interface NeedsProps {
  readonly departmentId: string;
  readonly roles: readonly Role[];
  readonly rotas: readonly RotaSummary[];
  readonly standing: Loaded<readonly VersionStanding[]>;
}

/** What somebody could do next in a department, by what they are there; a role for which nothing is known has no list. */
export function NeedsMe(props: NeedsProps): ReactElement {
  const { roles } = props;
  const edits = isAny(roles, EDITS);
  const publishes = isAny(roles, PUBLISHES);
  return (
    <>
      <h3>{words.needsMe}</h3>
      <ul className="needs">
        {roles.includes('doctor') ? <ForMe {...props} /> : null}
        <Unfetched loads={[[words.fetched.standing, props.standing]]} />
        {edits ? <Requests {...props} /> : null}
        {edits ? <DraftRequests {...props} /> : null}
        {publishes ? <Drafts {...props} /> : null}
        {isAny(roles, OVERSEES) ? <Watching {...props} /> : null}
        {publishes ? props.rotas.filter(isAhead).map((rota) => <Clocks key={rota.id} rota={rota} />) : null}
        {roles.includes('owner') ? (
          <Need href={`/departments/${props.departmentId}/people`} text={words.invite} />
        ) : null}
        {roles.includes('negotiator') ? <li>{words.negotiate}</li> : null}
      </ul>
    </>
  );
}

function Need({ href, text }: { readonly href: string; readonly text: string }): ReactElement {
  return (
    <li>
      <Link href={href}>{text}</Link>
    </li>
  );
}

/** Swaps that wait for the reader's own answer, and gaps that they could take. */
function ForMe({ departmentId }: NeedsProps): ReactElement {
  const [mySwaps, myRequests, myGaps] = [useMySwaps(), useMyRequests(), useMyGaps()];
  const loads: readonly Named[] = [
    [words.fetched.swaps, mySwaps],
    [words.fetched.rounds, myRequests],
    [words.fetched.gaps, myGaps],
  ];
  const own = useMe().data?.memberships.find((one) => one.departmentId === departmentId)?.personId ?? null;
  const waiting = (mySwaps.data ?? []).filter(
    ({ state, agreed }) => state === 'offered' && own !== null && !agreed.includes(own),
  );
  const open = (myRequests.data ?? []).filter(({ state, answeredAt }) => state === 'open' && answeredAt === null);
  const gaps = (myGaps.data ?? []).filter(({ check, hasComeForward }) => check.canTake && !hasComeForward);
  return (
    <>
      <Unfetched loads={loads} />
      {waiting.length > 0 ? <Need href="/my/swaps" text={words.swapForMe(waiting.length)} /> : null}
      {gaps.length > 0 ? <Need href="/my/gaps" text={words.gapsForMe(gaps.length)} /> : null}
      {open.map(({ versionId, title, lastDay }) => (
        <Need
          key={versionId}
          href={`/my/requests?version=${versionId}`}
          text={words.requestsForMe(title, shortDay(lastDay))}
        />
      ))}
      {haveAllCome(loads) && waiting.length + gaps.length + open.length === 0 ? <li>{words.nothing}</li> : null}
    </>
  );
}

/** Leave, claims of time in lieu, swaps and gaps that wait for a decision. */
function Requests({ departmentId, rotas }: NeedsProps): ReactElement {
  const asked = useLeaveRequests(departmentId, 'asked');
  const claimed = useOpenLieuClaims(departmentId);
  const agreed = useSwaps(departmentId, 'agreed');
  const offered = useGapOffers(departmentId, 'open');
  const loads: readonly Named[] = [
    [words.fetched.leave, asked],
    [words.fetched.claims, claimed],
    [words.fetched.swaps, agreed],
    [words.fetched.gaps, offered],
  ];
  const leave = asked.data?.length ?? 0;
  const claims = claimed.data?.length ?? 0;
  const swaps = agreed.data?.length ?? 0;
  const gaps = (offered.data?.offers ?? []).filter(({ cameForward }) => cameForward > 0).length;
  return (
    <>
      <Unfetched loads={loads} />
      {rotas.length === 0 ? <Need href={`/departments/${departmentId}/import`} text={words.noRotaYet} /> : null}
      {leave > 0 ? <Need href={`/departments/${departmentId}/leave`} text={words.leaveWaits(leave)} /> : null}
      {claims > 0 ? <Need href={`/departments/${departmentId}/lieu`} text={words.claimsWait(claims)} /> : null}
      {swaps > 0 ? <Need href={`/departments/${departmentId}/swaps`} text={words.swapsWait(swaps)} /> : null}
      {gaps > 0 ? <Need href={`/departments/${departmentId}/gaps`} text={words.gapsToGive(gaps)} /> : null}
      {haveAllCome(loads) && leave + claims + swaps + gaps === 0 ? <li>{words.noRequests}</li> : null}
    </>
  );
}

/** What is to be mended in a draft, or published; and gaps of what is live. */
function Drafts({ rotas, standing, roles }: NeedsProps): ReactElement {
  const titleOf = (rotaId: string): string => rotas.find(({ id }) => id === rotaId)?.title ?? '';
  const mayEdit = isAny(roles, EDITS);
  const [gapsText, breaksText] = mayEdit ? [words.liveGaps, words.draftBreaks] : [words.gapsStand, words.draftStands];
  return (
    <>
      {(standing.data ?? []).map((version) => {
        const { versionId, rotaId, state, posts, duties, breaches, people, cannotTell, gaps, nextGap } = version;
        const title = titleOf(rotaId);
        const board = `/versions/${versionId}`;
        if (state === 'published') {
          return gaps === null || nextGap === null ? null : (
            <Need key={versionId} href={board} text={gapsText(title, gaps, shortDay(nextGap))} />
          );
        }
        if (posts === 0)
          return <Need key={versionId} href={mayEdit ? `${board}/people` : board} text={words.draftBare(title)} />;
        return (
          <Fragment key={versionId}>
            {gaps === null && mayEdit ? <Need href={`${board}/setup`} text={words.draftCover(title)} /> : null}
            {breaches === null ? <Need href={board} text={words.draftUnread(title)} /> : null}
            {breaches === 0 && duties === 0 ? <Need href={board} text={words.draftNoDuty(title)} /> : null}
            {breaches === 0 && duties > 0 ? (
              <Need href={`${board}/publish`} text={words.draftReady(title, cannotTell)} />
            ) : null}
            {breaches !== null && breaches > 0 ? (
              <Need href={board} text={breaksText(title, breaches, people)} />
            ) : null}
          </Fragment>
        );
      })}
    </>
  );
}

/** Days that doctors ask for on drafts and that no draft asks for yet. */
function DraftRequests({ rotas }: NeedsProps): ReactElement {
  const drafts = rotas.flatMap(({ title, versions }) =>
    versions.filter(({ state }) => state === 'draft').map(({ id }) => ({ id, title })),
  );
  return (
    <>
      {drafts.map(({ id, title }) => (
        <ToTake key={id} versionId={id} title={title} />
      ))}
    </>
  );
}

function ToTake({ versionId, title }: { readonly versionId: string; readonly title: string }): ReactElement | null {
  const review = useRequestReview(versionId);
  if (review.data === undefined) return <Unfetched loads={[[words.fetched.requests(title), review]]} />;
  const days = review.data.people.reduce((sum, { requests }) => sum + requests.filter(isTakeable).length, 0);
  return days === 0 ? null : <Need href={`/versions/${versionId}/requests`} text={words.requestsToTake(days, title)} />;
}

function Watching({ departmentId, standing }: NeedsProps): ReactElement {
  const live = (standing.data ?? []).filter(({ state }) => state === 'published');
  const judged = live.filter(({ breaches }) => breaches !== null);
  const unread = live.length - judged.length;
  const found = {
    breaches: judged.reduce((sum, { breaches }) => sum + (breaches ?? 0), 0),
    cannotTell: judged.reduce((sum, { cannotTell }) => sum + cannotTell, 0),
    unread,
  };
  const page = `/departments/${departmentId}/safe-hours`;
  return (
    <>
      {unread === 0 ? null : <Need href={page} text={words.watchUnread(unread)} />}
      {judged.length === 0 ? null : <Need href={page} text={words.watch(found)} />}
    </>
  );
}

/** Clocks that are not met, when they are late or due within four weeks. */
function Clocks({ rota }: { readonly rota: { readonly id: string; readonly title: string } }): ReactElement {
  const clocks = useClocks(rota.id);
  const near = ({ met, daysLeft }: NoticeClock): boolean => met === null && daysLeft <= 28;
  return (
    <>
      <Unfetched loads={[[words.fetched.clocks(rota.title), clocks]]} />
      {(clocks.data ?? []).filter(near).map(({ weeks, what, daysLeft }) => (
        <Need key={`${weeks}${what}`} href={`/rotas/${rota.id}`} text={words.clock(what, rota.title, daysLeft)} />
      ))}
    </>
  );
}
