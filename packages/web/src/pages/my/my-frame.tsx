import type { MyRota } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMyRotas } from '../../api/my.ts';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { myWords } from '../../words/my.ts';
import { OneOfMine } from './one-of-mine.tsx';

/** A page of a doctor's own: the rota chosen, and the seven parts as links (along the foot of a phone). */
export function MyFrame(props: {
  readonly title: string;
  readonly heading?: ReactNode;
  /** Stands above, also where no rota is published yet. */
  readonly above?: ReactNode;
  /** Stands in the place of the rota where none is published yet. */
  readonly without?: ReactNode;
  readonly children: (rota: MyRota) => ReactNode;
}): ReactElement {
  const { title, heading = title, above, without, children } = props;
  const rotas = useMyRotas();
  return (
    <Page title={title} heading={heading} width="narrow">
      <MyTabs />
      {above}
      <WhenLoaded from={rotas} what={myWords.loading}>
        {(all) =>
          all.length === 0 && without !== undefined ? (
            without
          ) : (
            <OneOfMine
              all={all}
              first={currentOf(all, new Date())}
              param="rota"
              idOf={({ rotaId }) => rotaId}
              textOf={({ title, department }) => myWords.rotaOf(title, department)}
              label={myWords.choose}
              none={myWords.none}
            >
              {children}
            </OneOfMine>
          )
        }
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
