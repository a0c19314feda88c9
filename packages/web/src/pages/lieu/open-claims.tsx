import type { LieuClaim } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { lieuWords } from '../../words/lieu.ts';
import { momentText } from '../../words/text.ts';
import { AnswerClaim } from './answer-claim.tsx';

const words = lieuWords.claims;

/** Claims that wait for an answer, the oldest first. */
export function OpenClaims(props: {
  readonly claims: readonly LieuClaim[];
  readonly mayAnswer: boolean;
  readonly onDone: (text: string) => void;
}): ReactElement {
  const { claims, mayAnswer, onDone } = props;
  const [chosen, setChosen] = useState<LieuClaim | null>(null);
  return (
    <>
      <h2>{words.open}</h2>
      {claims.length === 0 ? (
        <Empty text={words.noneOpen} />
      ) : (
        <DataTable
          caption={words.open}
          isCaptionHidden
          rows={claims}
          keyOf={({ id }) => id}
          columns={[
            { key: 'who', head: lieuWords.list.who, cell: ({ name }) => name },
            {
              key: 'what',
              head: words.claim,
              cell: (claim) => (
                <>
                  {words.for(claim, claim.date, claim.code)}
                  <small>{claim.reason}</small>
                </>
              ),
            },
            { key: 'asked', head: words.since, cell: ({ askedAt }) => momentText(askedAt) },
            ...(mayAnswer
              ? [
                  {
                    key: 'open',
                    head: words.toAnswer,
                    cell: (claim: LieuClaim) => (
                      <Button onClick={() => setChosen(claim)}>
                        {words.look}
                        <span className="hidden-text">: {claim.name}</span>
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {chosen === null ? null : (
        <AnswerClaim
          claim={chosen}
          onDone={(text) => {
            setChosen(null);
            onDone(text);
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
