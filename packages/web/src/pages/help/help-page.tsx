import { Fragment, type ReactElement } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { helpWords } from '../../words/help.ts';
import type { VerdictKind } from '../../words/parts.ts';

const KINDS: readonly VerdictKind[] = ['meets', 'waiver', 'breaks', 'advice', 'cannot-tell'];

export function HelpPage(): ReactElement {
  return (
    <Page title={helpWords.title} lead={helpWords.lead} width="narrow">
      <h2>{helpWords.verdictsTitle}</h2>
      <dl className="facts">
        {KINDS.map((kind) => (
          <Fragment key={kind}>
            <dt>
              <Verdict kind={kind} />
            </dt>
            <dd>{helpWords.verdicts[kind]}</dd>
          </Fragment>
        ))}
      </dl>
      <h2>{helpWords.sureTitle}</h2>
      <p>{helpWords.sure}</p>
      <h2>{helpWords.sleepTitle}</h2>
      <p>{helpWords.sleep}</p>
      <h2>{helpWords.keysTitle}</h2>
      <p>{helpWords.keysLead}</p>
      <DataTable
        caption={helpWords.keysTitle}
        isCaptionHidden
        rows={helpWords.keys}
        keyOf={([key]) => key}
        columns={[
          { key: 'key', head: helpWords.key, cell: ([key]) => key },
          { key: 'does', head: helpWords.does, cell: ([, does]) => does },
        ]}
      />
      <h2>{helpWords.askTitle}</h2>
      <p>{helpWords.ask}</p>
    </Page>
  );
}
