import type { RequestReview } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useRequestReview } from '../../api/requests.ts';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { publishWords } from '../../words/publish.ts';
import { requestWords } from '../../words/requests.ts';
import { shellWords } from '../../words/shell.ts';
import { AnswersPart } from './answers-part.tsx';
import { RoundPart } from './round-part.tsx';

const words = requestWords.review;

/** What the doctors of a draft would like: when they may say it, who has, and what of it is taken into the draft. */
export function RequestsPage(): ReactElement {
  const { versionId = '' } = useParams();
  const loaded = useRequestReview(versionId);
  const [done, setDone] = useState('');
  const { data } = loaded;
  const onChange = (next: RequestReview, text: string): void => {
    setDone(text);
    void loaded.reload(next, { revalidate: false });
  };
  return (
    <Page
      title={words.title}
      {...(data && {
        heading: words.of(data.title, data.number),
        lead: data.state === 'draft' ? words.lead : words.publishedLead,
      })}
      crumbs={
        <>
          <Link href="/">{shellWords.home}</Link> / <Link href={`/versions/${versionId}`}>{publishWords.toBoard}</Link>
        </>
      }
    >
      <p role="status" className={done === '' ? 'hidden-text' : 'note good'}>
        {done}
      </p>
      <WhenLoaded from={loaded} what={words.loading}>
        {(review) => (
          <>
            <RoundPart
              versionId={versionId}
              review={review}
              onChange={onChange}
              onPassed={() => void loaded.reload()}
            />
            {review.round === null ? null : (
              <AnswersPart
                key={review.people.map(({ seq }) => seq).join()}
                versionId={versionId}
                review={review}
                onChange={onChange}
              />
            )}
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}
