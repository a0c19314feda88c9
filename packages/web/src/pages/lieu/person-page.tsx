import { EDITS } from '@rotawright/server/roles';
import type { LieuEntry } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { usePersonLieu } from '../../api/lieu.ts';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { lieuWords as words } from '../../words/lieu.ts';
import { shellWords } from '../../words/shell.ts';
import { useDepartmentHere } from '../department/use-department.ts';
import { LedgerList } from './ledger-list.tsx';
import { LieuSumsText } from './lieu-sums.tsx';
import { ReverseEntry } from './reverse-entry.tsx';
import { WriteEntry } from './write-entry.tsx';

/** One person's ledger before those who keep it. */
export function LieuPersonPage(): ReactElement {
  const { personId = '' } = useParams();
  const { id } = useDepartmentHere();
  const loaded = usePersonLieu(personId);
  const mayWrite = useHolds(id, EDITS);
  const [done, setDone] = useState('');
  const [open, setOpen] = useState<LieuEntry | 'write' | null>(null);
  const name = loaded.data?.name ?? '';
  const onDone = (text: string): void => {
    setDone(text);
    setOpen(null);
    void loaded.reload();
  };
  return (
    <Page
      title={words.list.title}
      heading={words.list.person(name)}
      crumbs={
        <>
          <Link href="/">{shellWords.home}</Link> / <Link href={`/departments/${id}/lieu`}>{words.list.back}</Link>
        </>
      }
      {...(mayWrite && {
        actions: (
          <Button kind="primary" onClick={() => setOpen('write')}>
            {words.list.write}
          </Button>
        ),
      })}
    >
      <p role="status" className={done === '' ? 'hidden-text' : 'note good'}>
        {done}
      </p>
      <WhenLoaded from={loaded} what={words.loading}>
        {(ledger) => (
          <>
            <section className="panel" aria-labelledby="left">
              <h2 id="left">{words.sums.title}</h2>
              <LieuSumsText sums={ledger.sums} />
            </section>
            <section className="panel" aria-labelledby="entries">
              <h2 id="entries">{words.ledger.title}</h2>
              {ledger.entries.length === 0 ? (
                <p>{words.ledger.noneOf}</p>
              ) : (
                <LedgerList entries={ledger.entries} onReverse={mayWrite ? setOpen : null} />
              )}
            </section>
            {open === 'write' ? <WriteEntry people={[ledger]} onDone={onDone} onClose={() => setOpen(null)} /> : null}
          </>
        )}
      </WhenLoaded>
      {open === null || open === 'write' ? null : (
        <ReverseEntry entry={open} onDone={onDone} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
