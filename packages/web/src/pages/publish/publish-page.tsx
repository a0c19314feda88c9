import { PUBLISHES } from '@rotawright/server/roles';
import type { PublishAnswer, PublishPreview, RosterDocument } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useHolds } from '../../api/me.ts';
import { usePublishPreview, useVersion } from '../../api/versions.ts';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { verdictOf } from '../../parts/verdict-of.ts';
import { publishWords as words } from '../../words/publish.ts';
import { shellWords } from '../../words/shell.ts';
import { ChangeTable } from './change-table.tsx';
import { ClockTable } from './clock-table.tsx';
import { PublishForm } from './publish-form.tsx';

export function PublishPage(): ReactElement {
  const { versionId = '' } = useParams();
  const version = useVersion(versionId);
  const preview = usePublishPreview(versionId);
  const [done, setDone] = useState<PublishAnswer | null>(null);
  const title = version.data === undefined ? words.title : words.of(version.data.title, version.data.number);
  return (
    <Page
      title={words.title}
      heading={title}
      crumbs={
        <>
          <Link href="/">{shellWords.home}</Link> / <Link href={`/versions/${versionId}`}>{words.toBoard}</Link>
        </>
      }
    >
      {done === null ? (
        <WhenLoaded from={version} what={words.loading}>
          {(document) => (
            <WhenLoaded from={preview} what={words.loading}>
              {(found) => (
                <Review
                  document={document}
                  preview={found}
                  onAgain={() => void Promise.all([version.reload(), preview.reload()])}
                  onDone={setDone}
                />
              )}
            </WhenLoaded>
          )}
        </WhenLoaded>
      ) : (
        <p className="note good" role="status">
          {words.done(done.version.number, done.told)}
        </p>
      )}
    </Page>
  );
}

/** The answer in three sentences, then each part of it, then the button. */
function Review(props: {
  readonly document: RosterDocument;
  readonly preview: PublishPreview;
  readonly onAgain: () => void;
  readonly onDone: (answer: PublishAnswer) => void;
}): ReactElement {
  const { document, preview } = props;
  const mayPublish = useHolds(document.departmentId, PUBLISHES);
  const { changes, lateChanges, peopleTold, cannotTell, clocks } = preview;
  return (
    <>
      <p className="lead">
        {document.publishedVersionId === null ? words.answerFirst : words.answer(changes.length, peopleTold.length)}
      </p>
      <ul className="verdicts">
        <li>
          <RulesKept preview={preview} />
        </li>
        <li>
          <Verdict kind={lateChanges === 0 ? 'meets' : 'breaks'} text={words.late(lateChanges)} />
        </li>
        {cannotTell === 0 ? null : (
          <li>
            <Verdict kind="cannot-tell" text={words.cannotTell(cannotTell)} />
          </li>
        )}
      </ul>
      <h2>{words.clocksTitle}</h2>
      <p>{words.clocksLead}</p>
      <ClockTable clocks={clocks} />
      <h2>{words.changesTitle}</h2>
      {changes.length === 0 ? (
        <Empty text={document.publishedVersionId === null ? words.firstTime : words.noChanges} />
      ) : (
        <ChangeTable changes={changes} shiftTypes={document.shiftTypes} />
      )}
      <h2>{words.toldTitle}</h2>
      <Told people={peopleTold} />
      {mayPublish ? <PublishForm {...props} /> : <p className="note">{words.notYours}</p>}
    </>
  );
}

function RulesKept({ preview: { breaches, cannotTell, duties } }: { readonly preview: PublishPreview }): ReactElement {
  if (breaches.length === 0 && duties === 0) return <Verdict kind="cannot-tell" text={words.noDuty} />;
  const kind = verdictOf(breaches.length, cannotTell);
  return <Verdict kind={kind} text={words.breaches(breaches.length, cannotTell)} />;
}

/** Those whom the app tells, then those whom somebody has to. */
function Told({ people }: { readonly people: PublishPreview['peopleTold'] }): ReactElement {
  if (people.length === 0) return <p>{words.toldNone}</p>;
  const [told, notTold] = [people.filter(({ hasAccount }) => hasAccount), people.filter((one) => !one.hasAccount)];
  return (
    <>
      {told.length === 0 ? null : <Names lead={words.told(told.length)} people={told} />}
      {notTold.length === 0 ? null : <Names lead={words.notTold(notTold.length)} people={notTold} />}
    </>
  );
}

function Names({ lead, people }: { readonly lead: string; readonly people: PublishPreview['peopleTold'] }) {
  return (
    <>
      <p>{lead}</p>
      <ul className="columns">
        {people.map(({ person, name, changes, isGone }) => (
          <li key={person}>
            {name}, {isGone ? words.goneFrom(changes) : words.changesOf(changes)}
          </li>
        ))}
      </ul>
    </>
  );
}
