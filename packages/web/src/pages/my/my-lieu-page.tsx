import type { LieuClaim, LieuLedger } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { lieuClaimStep, useMyLieu } from '../../api/lieu.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { lieuWords as words } from '../../words/lieu.ts';
import { momentText } from '../../words/text.ts';
import { LedgerList } from '../lieu/ledger-list.tsx';
import { LieuSumsText } from '../lieu/lieu-sums.tsx';
import { ClaimLieu } from './claim-lieu.tsx';
import { MyTabs } from './my-frame.tsx';
import { OneOfMine } from './one-of-mine.tsx';

/** A doctor's own time in lieu: the balance, a claim, and every entry. */
export function MyLieuPage(): ReactElement {
  const loaded = useMyLieu();
  return (
    <Page title={words.title} width="narrow">
      <MyTabs />
      <WhenLoaded from={loaded} what={words.loading}>
        {(all) => (
          <OneOfMine
            all={all}
            first={all[0]}
            param="department"
            idOf={({ departmentId }) => departmentId}
            textOf={({ department }) => department}
            label={words.choose}
            none={words.none}
          >
            {(one) => <OneLedger key={one.departmentId} ledger={one} onChange={() => void loaded.reload()} />}
          </OneOfMine>
        )}
      </WhenLoaded>
    </Page>
  );
}

function OneLedger(props: { readonly ledger: LieuLedger; readonly onChange: () => void }): ReactElement {
  const { ledger, onChange } = props;
  const { sums, entries, claims } = ledger;
  const [isClaimed, setClaimed] = useState(false);
  return (
    <>
      <p role="status" className={isClaimed ? 'note good' : 'hidden-text'}>
        {isClaimed ? words.claim.sent : ''}
      </p>
      <section className="panel" aria-labelledby="left">
        <h2 id="left">{words.sums.title}</h2>
        <LieuSumsText sums={sums} />
      </section>
      <ClaimLieu
        ledger={ledger}
        onClaimed={() => {
          setClaimed(true);
          onChange();
        }}
      />
      <section aria-labelledby="claims">
        <h2 id="claims">{words.claims.mine}</h2>
        {claims.length === 0 ? <Empty text={words.claims.noneMine} /> : null}
        <ul className="plain-list">
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} onChange={onChange} />
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="entries">
        <h2 id="entries">{words.ledger.title}</h2>
        {entries.length === 0 ? <p>{words.ledger.none}</p> : <LedgerList entries={entries} onReverse={null} />}
      </section>
    </>
  );
}

const TAGS: Readonly<Record<LieuClaim['state'], string>> = {
  asked: 'tag asks',
  agreed: 'tag live',
  declined: 'tag late',
  withdrawn: 'tag',
};

function ClaimRow({ claim, onChange }: { readonly claim: LieuClaim; readonly onChange: () => void }): ReactElement {
  const { id, date, code, reason, state, answer, askedAt, decidedAt } = claim;
  const { send, error, isBusy } = useSend();
  const what = words.claims.for(claim, date, code);
  const withdraw = async (): Promise<void> => {
    await send('POST', lieuClaimStep(id, 'withdraw'), {});
    onChange();
  };
  return (
    <li className="request">
      <div>
        <strong>{what}</strong>
        <span className="line">{reason}</span>
        <span className="small mute line">
          {words.claims.askedOn(momentText(askedAt))}
          {decidedAt === null ? '' : `, ${words.claims.decidedOn(momentText(decidedAt))}`}
        </span>
        {answer === '' ? null : <span className="line">{words.claims.answer(answer)}</span>}
        <Failure error={error} />
      </div>
      <span className={TAGS[state]}>{words.claims.state[state]}</span>
      {state === 'asked' ? (
        <Button onClick={() => void withdraw()} isOff={isBusy}>
          {words.claims.withdraw}
          <span className="hidden-text">: {what}</span>
        </Button>
      ) : null}
    </li>
  );
}
