import type { Edit, RosterDocument, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useSend } from '../../api/use-send.ts';
import { editsPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Said, useSaid } from '../../parts/said.tsx';
import { templateWords as words } from '../../words/template.ts';
import { dayIn, fullDay } from '../../words/text.ts';
import { isBare } from './design.ts';
import { layChanges, mondaysOf, takeBackEdits } from './lay.ts';
import { TakeBack } from './take-back.tsx';

/** Writing the template into the draft, with what it would do shown before, and taking back what was written last. */
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
  const [back, setBack] = useState<readonly Edit[]>([]);
  const { heading, text, say } = useSaid();
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
    const answer = await send('POST', editsPath(document.versionId), body);
    if (answer === undefined) return;
    setBack(takeBackEdits(document, laid.edits));
    say(words.laid(laid.edits.length));
    onWritten();
  };
  return (
    <section className="panel" aria-labelledby="lay-title">
      <h2 id="lay-title" ref={heading} tabIndex={-1}>
        {words.lay}
      </h2>
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
        </>
      )}
      <Said text={text} />
      {back.length === 0 ? null : (
        <TakeBack
          versionId={document.versionId}
          edits={back}
          onDone={(left, done) => {
            setBack(left);
            say(done);
            onWritten();
          }}
        />
      )}
    </section>
  );
}

/** The first Monday that lies ahead, or the first of all where none does. */
const firstFree = (mondays: readonly string[], today: string): string =>
  mondays.find((monday) => monday > today) ?? mondays[0] ?? '';
