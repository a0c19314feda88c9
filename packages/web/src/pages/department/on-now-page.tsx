import { READS_DRAFTS } from '@rotawright/server/roles';
import type { Department } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useOnNow } from '../../api/departments.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { departmentWords } from '../../words/department.ts';
import { momentText } from '../../words/text.ts';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { isAny } from './department-places.ts';
import { useDepartmentHere } from './use-department.ts';

const words = departmentWords.onNow;

export function OnNowPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const name = department?.name ?? '';
  const isHidden = department !== undefined && !showsColleagues(department);
  return (
    <Page title={words.title} heading={words.of(name)} crumbs={<DepartmentCrumbs id={id} name={name} />}>
      {isHidden ? <Empty text={words.hidden} /> : <OnNowTable id={id} />}
    </Page>
  );
}

/** A doctor of a department that does not show colleagues is told so, not that nobody works. */
const showsColleagues = ({ showsColleagues: shows, roles }: Department): boolean => shows || isAny(roles, READS_DRAFTS);

function OnNowTable({ id }: { readonly id: string }): ReactElement {
  return (
    <>
      <WhenLoaded from={useOnNow(id)} what={words.loading}>
        {(people) =>
          people.length === 0 ? (
            <Empty text={words.none} />
          ) : (
            <DataTable
              caption={words.title}
              isCaptionHidden
              rows={people}
              keyOf={(one) => `${one.name}${one.code}`}
              columns={[
                { key: 'name', head: words.name, cell: (one) => one.name },
                { key: 'shift', head: words.shift, cell: ({ shift, code }) => `${shift} (${code})` },
                { key: 'group', head: words.group, cell: ({ group }) => group ?? '' },
                { key: 'until', head: words.until, cell: ({ until }) => momentText(until) },
                { key: 'how', head: words.how, cell: ({ isOnCall }) => (isOnCall ? words.ring : words.there) },
              ]}
            />
          )
        }
      </WhenLoaded>
      <p className="small mute">{words.note}</p>
    </>
  );
}
