import type { NoticeClock } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useLeaveRequests, useSwaps } from '../../api/departments.ts';
import { useClocks } from '../../api/rotas.ts';
import { homeWords as words } from '../../words/home.ts';

/** Lines of what waits for somebody who runs a department. */
export function NeedsMe(props: {
  readonly departmentId: string;
  readonly rotas: readonly { readonly id: string; readonly title: string }[];
}): ReactElement {
  const { departmentId, rotas } = props;
  const leave = useLeaveRequests(departmentId, 'asked').data?.length ?? 0;
  const swaps = useSwaps(departmentId, 'agreed').data?.length ?? 0;
  return (
    <>
      <h3>{words.needsMe}</h3>
      <ul className="needs">
        {leave > 0 ? <Need href={`/departments/${departmentId}/leave`} text={words.leaveWaits(leave)} /> : null}
        {swaps > 0 ? <Need href={`/departments/${departmentId}/swaps`} text={words.swapsWait(swaps)} /> : null}
        {rotas.map((rota) => (
          <Clocks key={rota.id} rota={rota} />
        ))}
        {leave + swaps === 0 ? <li>{words.noRequests}</li> : null}
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

/** Clocks that are not met, when they are late or due within four weeks. */
function Clocks({ rota }: { readonly rota: { readonly id: string; readonly title: string } }): ReactElement {
  const clocks = useClocks(rota.id).data ?? [];
  const near = ({ met, daysLeft }: NoticeClock): boolean => met === null && daysLeft <= 28;
  return (
    <>
      {clocks.filter(near).map(({ weeks, what, daysLeft }) => (
        <Need key={`${weeks}${what}`} href={`/rotas/${rota.id}`} text={words.clock(what, rota.title, daysLeft)} />
      ))}
    </>
  );
}
