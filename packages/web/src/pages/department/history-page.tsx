import type { AuditPage, AuditVerdict } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { loadOlder, useHistory, usePeople, verifyHistory } from '../../api/departments.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { historyWords as words } from '../../words/history.ts';
import { momentText } from '../../words/text.ts';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { entryText } from './entry-text.ts';
import { useDepartmentHere } from './use-department.ts';

/** Who did what in a department and when, the newest first, and whether the trail is whole. */
export function HistoryPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const name = department?.name ?? '';
  return (
    <Page
      title={words.title}
      heading={words.of(name)}
      lead={words.lead}
      crumbs={<DepartmentCrumbs id={id} name={name} />}
    >
      <Whole departmentId={id} />
      <WhenLoaded from={useHistory(id)} what={words.loading}>
        {(first) => <Entries key={first.entries[0]?.n ?? 0} departmentId={id} first={first} />}
      </WhenLoaded>
    </Page>
  );
}

/** Asks the server to walk the chain. */
function Whole({ departmentId }: { readonly departmentId: string }): ReactElement {
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const verify = (): void => {
    setError(null);
    verifyHistory(departmentId).then(setVerdict, setError);
  };
  return (
    <div className="panel">
      <Failure error={error} />
      <div role="status">
        {verdict === null ? null : verdict.isWhole ? (
          <p>
            <Verdict kind="meets" text={words.whole(verdict.entries)} />
          </p>
        ) : (
          <p>
            <Verdict kind="breaks" text={words.broken(verdict.brokenAt ?? 0)} /> {verdict.why}
          </p>
        )}
      </div>
      {verdict === null ? null : <p className="small mute">{words.head(verdict.head)}</p>}
      <Button onClick={verify}>{words.verify}</Button>
    </div>
  );
}

function Entries(props: { readonly departmentId: string; readonly first: AuditPage }): ReactElement {
  const { departmentId, first } = props;
  const [pages, setPages] = useState<readonly AuditPage[]>([first]);
  const [error, setError] = useState<unknown>(null);
  const people = usePeople(departmentId).data ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const entries = pages.flatMap((page) => page.entries);
  const next = pages.at(-1)?.next ?? null;
  if (entries.length === 0) return <Empty text={words.none} />;
  return (
    <>
      <DataTable
        caption={words.title}
        isCaptionHidden
        rows={entries}
        keyOf={({ n }) => String(n)}
        columns={[
          { key: 'at', head: words.at, cell: ({ at }) => momentText(at) },
          { key: 'by', head: words.by, cell: ({ by }) => by?.name ?? words.itself },
          { key: 'what', head: words.what, cell: (entry) => <What {...entryText(entry, names)} /> },
        ]}
      />
      <Failure error={error} />
      {next === null ? null : (
        <Button
          onClick={() => {
            setError(null);
            loadOlder(departmentId, next).then((page) => setPages([...pages, page]), setError);
          }}
        >
          {words.older}
        </Button>
      )}
    </>
  );
}

function What({ text, details }: { readonly text: string; readonly details: readonly string[] }): ReactElement {
  if (details.length === 0) return <>{text}</>;
  return (
    <details>
      <summary>{text}</summary>
      <ul>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}
