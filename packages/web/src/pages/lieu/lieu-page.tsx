import { EDITS, PUBLISHES } from '@rotawright/server/roles';
import { type ReactElement, useState } from 'react';
import { useDepartmentLieu } from '../../api/lieu.ts';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { lieuWords } from '../../words/lieu.ts';
import { DepartmentCrumbs } from '../department/department-crumbs.tsx';
import { useDepartmentHere } from '../department/use-department.ts';
import { BalanceTable } from './balance-table.tsx';
import { OpenClaims } from './open-claims.tsx';
import { RulesPart } from './rules-part.tsx';
import { WriteEntry } from './write-entry.tsx';

const words = lieuWords.list;

/** Time in lieu of a department: claims to answer, balances of everybody, and what the department gives. */
export function LieuPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const loaded = useDepartmentLieu(id);
  const mayWrite = useHolds(id, EDITS);
  const maySay = useHolds(id, PUBLISHES);
  const [done, setDone] = useState('');
  const [isWriting, setWriting] = useState(false);
  const name = department?.name ?? '';
  const onDone = (text: string): void => {
    setDone(text);
    setWriting(false);
    void loaded.reload();
  };
  return (
    <Page
      title={words.title}
      heading={lieuWords.of(name)}
      lead={words.lead}
      crumbs={<DepartmentCrumbs id={id} name={name} />}
      {...(mayWrite && {
        actions: (
          <Button kind="primary" onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        ),
      })}
    >
      <p role="status" className={done === '' ? 'hidden-text' : 'note good'}>
        {done}
      </p>
      <WhenLoaded from={loaded} what={lieuWords.loading}>
        {(lieu) => (
          <>
            <OpenClaims claims={lieu.claims} mayAnswer={mayWrite} onDone={onDone} />
            <BalanceTable departmentId={id} people={lieu.people} />
            <RulesPart
              key={lieu.seq}
              departmentId={id}
              lieu={lieu}
              maySay={maySay}
              onDone={onDone}
              onPassed={() => void loaded.reload()}
            />
            {isWriting ? <WriteEntry people={lieu.people} onDone={onDone} onClose={() => setWriting(false)} /> : null}
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}
