import type { RosterDocument, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { templateWords as words } from '../../words/template.ts';
import { dayIn, fullDay } from '../../words/text.ts';
import { isBare } from './design.ts';
import { layChanges, mondaysOf } from './lay.ts';

/** Writing the template into the draft, with what it would do shown before. */
export function LayPart(props: {
  readonly document: RosterDocument;
  readonly content: TemplateContent;
  readonly isBroken: boolean;
  readonly onWritten: () => void;
}): ReactElement {
  const { document, content, isBroken, onWritten } = props;
  const mondays = useMemo(() => mondaysOf(document), [document]);
  const [groupId, setGroupId] = useState(document.groups[0]?.id ?? '');
  const [from, setFrom] = useState(() => firstFree(mondays, dayIn(document.zone, new Date())));
  const [written, setWritten] = useState<number | null>(null);
  const { send, error, isBusy } = useSend();
  const isEmpty = isBare(content);
  const laid = useMemo(
    () =>
      from === ''
        ? null
        : layChanges(document, { weeks: content.weeks, groupId: groupId === '' ? null : groupId, from }),
    [document, content.weeks, groupId, from],
  );
  const write = async (): Promise<void> => {
    if (laid === null || laid.edits.length === 0) return;
    const body = { action: 'template', edits: laid.edits, client: '' };
    const answer = await send('POST', `/api/versions/${document.versionId}/edits`, body);
    if (answer === undefined) return;
    setWritten(laid.edits.length);
    onWritten();
  };
  return (
    <section className="panel" aria-labelledby="lay-title">
      <h2 id="lay-title">{words.lay}</h2>
      <p>{words.layLead}</p>
      <Failure error={error} />
      {laid === null ? (
        <p className="note">{words.noWeek}</p>
      ) : (
        <>
          <div className="field-row">
            <SelectField
              id="lay-group"
              name="group"
              label={words.layWho}
              value={groupId}
              onValue={setGroupId}
              choices={[
                ...document.groups.map(({ id, name }) => ({ value: id, text: name })),
                { value: '', text: words.everybody },
              ]}
            />
            <SelectField
              id="lay-from"
              name="from"
              label={words.layFrom}
              value={from}
              onValue={setFrom}
              choices={mondays.map((date) => ({ value: date, text: fullDay(date) }))}
            />
          </div>
          <p>
            {isEmpty
              ? words.layBare
              : `${words.layCount(laid.edits.length, laid.people)} ${words.layKept(laid.kept)}`.trim()}
          </p>
          {isBroken ? <p className="note">{words.layBroken}</p> : null}
          <div className="actions">
            <Button isOff={isBusy || isEmpty || laid.edits.length === 0} onClick={() => void write()}>
              {words.layGo}
            </Button>
            <Link className="btn" href={`/versions/${document.versionId}`}>
              {words.toBoard}
            </Link>
          </div>
          <p role="status">{written === null ? '' : words.laid(written)}</p>
        </>
      )}
    </section>
  );
}

/** The first Monday that lies ahead, or the first of all where none does. */
const firstFree = (mondays: readonly string[], today: string): string =>
  mondays.find((monday) => monday > today) ?? mondays[0] ?? '';
