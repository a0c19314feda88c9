import type { ReactElement } from 'react';
import { useMyLieu } from '../../api/lieu.ts';
import { LinkButton } from '../../parts/button.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { lieuWords } from '../../words/lieu.ts';
import { LieuSumsText } from '../lieu/lieu-sums.tsx';

const words = lieuWords.part;

/** The balance of time in lieu in one department, with the way to the ledger. */
export function LieuLeft({ departmentId }: { readonly departmentId: string }): ReactElement {
  return (
    <WhenLoaded from={useMyLieu()} what={lieuWords.loading}>
      {(all) => {
        const own = all.find((ledger) => ledger.departmentId === departmentId);
        if (own === undefined) return null;
        return (
          <section className="panel" aria-labelledby="lieu-left">
            <h2 id="lieu-left">{words.title}</h2>
            <LieuSumsText sums={own.sums} />
            <div className="actions">
              <LinkButton href={`/my/lieu?department=${departmentId}`}>{words.more}</LinkButton>
            </div>
          </section>
        );
      }}
    </WhenLoaded>
  );
}
