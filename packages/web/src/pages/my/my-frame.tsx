import type { MyRota } from '@rotawright/server/wire';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useMyRotas } from '../../api/my.ts';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { myWords } from '../../words/my.ts';

/** A page of a doctor's own: the rota chosen, and the seven parts as links (along the foot of a phone). */
export function MyFrame(props: {
  readonly title: string;
  readonly heading?: ReactNode;
  /** Stands above, also where no rota is published yet. */
  readonly above?: ReactNode;
  readonly children: (rota: MyRota) => ReactNode;
}): ReactElement {
  const { title, heading = title, above, children } = props;
  const rotas = useMyRotas();
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={title} heading={heading} width="narrow">
      <MyTabs />
      {above}
      <WhenLoaded from={rotas} what={myWords.loading}>
        {(all) => {
          const chosen = all.find(({ rotaId }) => rotaId === search.get('rota')) ?? currentOf(all, new Date());
          if (chosen === undefined) return <Empty text={myWords.none} />;
          return (
            <>
              {all.length > 1 ? (
                <RotaChoice all={all} value={chosen.rotaId} onValue={(rota) => setSearch({ rota })} />
              ) : null}
              {children(chosen)}
            </>
          );
        }}
      </WhenLoaded>
    </Page>
  );
}

/** The rota of today, else the next to begin, else the last. */
function currentOf(all: readonly MyRota[], now: Date): MyRota | undefined {
  const today = now.toISOString().slice(0, 10);
  const sorted = [...all].sort((a, b) => a.document.from.localeCompare(b.document.from));
  return sorted.find(({ document }) => document.until > today) ?? sorted.at(-1);
}

const TABS = [
  ['/my', 'rota'],
  ['/my/hours', 'hours'],
  ['/my/pay', 'pay'],
  ['/my/leave', 'leave'],
  ['/my/requests', 'requests'],
  ['/my/swaps', 'swaps'],
  ['/my/gaps', 'gaps'],
] as const;

export function MyTabs(): ReactElement {
  const [location] = useLocation();
  return (
    <nav className="my-tabs" aria-label={myWords.sections}>
      {TABS.map(([path, name]) => (
        <Link
          key={path}
          href={path}
          aria-current={
            location === path ? 'page' : location === '/my/lieu' && path === '/my/leave' ? 'true' : undefined
          }
        >
          {myWords.tabs[name]}
        </Link>
      ))}
    </nav>
  );
}

function RotaChoice(props: {
  readonly all: readonly MyRota[];
  readonly value: string;
  readonly onValue: (rotaId: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {myWords.choose}
      </label>
      <select
        id={id}
        className="nhsuk-select"
        value={props.value}
        onChange={(event) => props.onValue(event.target.value)}
      >
        {props.all.map(({ rotaId, title, department }) => (
          <option key={rotaId} value={rotaId}>
            {myWords.rotaOf(title, department)}
          </option>
        ))}
      </select>
    </div>
  );
}
