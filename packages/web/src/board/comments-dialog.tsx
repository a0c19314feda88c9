import type { Comment } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { commentsPath, useComments } from '../api/comments.ts';
import { useMe } from '../api/me.ts';
import { type Sender, useSend } from '../api/use-send.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Failure } from '../parts/failure.tsx';
import { TextArea } from '../parts/field.tsx';
import { commentWords as words } from '../words/comments.ts';
import { momentText, shortDay } from '../words/text.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** What was written about the cell under the focus and elsewhere, and a way to write about the cell. */
export function CommentsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const [showsSettled, setShowsSettled] = useState(false);
  const { wire, frame } = board.document;
  const comments = useComments(wire.versionId);
  const sender = useSend();
  const { place, day } = board.selection.focus;
  const person = frame.people[board.personAt(place)]?.id ?? null;
  const date = frame.dates[day] ?? null;
  const all = comments.data ?? [];
  const open = all.filter(({ settledAt }) => settledAt === null);
  const shown = showsSettled ? all : open;
  const isHere = (one: Comment): boolean => one.person === person && one.date === date;
  const act = async (method: 'POST' | 'DELETE', rest: string, body?: unknown): Promise<boolean> => {
    const path = `${commentsPath(wire.versionId)}${rest}`;
    const answer = await sender.send(method, path, body);
    if (answer === undefined) return false;
    await comments.reload();
    return true;
  };
  const listOf = (some: readonly Comment[]) =>
    some.map((one) => <One key={one.id} comment={one} act={act} onClose={onClose} />);
  const settled = all.length - open.length;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Failure error={sender.error ?? comments.error} />
      <h3>{aboutText(board.document, { person, date })}</h3>
      {shown.some(isHere) ? listOf(shown.filter(isHere)) : <p className="mute">{words.noneHere}</p>}
      <Write sender={sender} onWrite={(text) => act('POST', '', { person, date, text })} />
      <h3>{words.elsewhere}</h3>
      {shown.every(isHere) ? <p className="mute">{words.none}</p> : listOf(shown.filter((one) => !isHere(one)))}
      {settled === 0 ? null : (
        <Tool onClick={() => setShowsSettled(!showsSettled)}>
          {showsSettled ? words.hidesSettled : words.showsSettled(settled)}
        </Tool>
      )}
    </Dialog>
  );
}

type Act = (method: 'POST' | 'DELETE', rest: string, body?: unknown) => Promise<boolean>;

function One(props: { readonly comment: Comment; readonly act: Act; readonly onClose: () => void }): ReactElement {
  const { comment, act, onClose } = props;
  const { id, person, date, text, by, at, settledAt } = comment;
  const board = useBoard();
  const me = useMe();
  const { frame } = board.document;
  const cell = person === null || date === null ? -1 : frame.cellOf(person, date);
  const about = aboutText(board.document, { person, date });
  const isHere = cell >= 0 && cell === board.cellAt(board.selection.focus);
  const named = <span className="hidden-text">, {about}</span>;
  return (
    <article className="comment">
      <p className="small mute">
        {isHere ? '' : `${about}. `}
        {words.of(by.name, momentText(at))} {settledAt === null ? null : <span className="tag">{words.settled}</span>}
      </p>
      <p className="comment-text">{text}</p>
      <div className="comment-actions">
        <Tool onClick={() => void act('POST', `/${id}/settled`, { isSettled: settledAt === null })}>
          {settledAt === null ? words.settle : words.reopen}
          {named}
        </Tool>
        {by.userId === me.data?.userId ? (
          <Tool onClick={() => void act('DELETE', `/${id}`)}>
            {words.takeBack}
            {named}
          </Tool>
        ) : null}
        {cell < 0 || isHere ? null : (
          <Tool
            onClick={() => {
              board.setMode('people');
              board.select(board.placeOf(cell));
              onClose();
            }}
          >
            {words.show}
            {named}
          </Tool>
        )}
      </div>
    </article>
  );
}

function Write(props: { readonly sender: Sender; readonly onWrite: (text: string) => Promise<boolean> }): ReactElement {
  const { sender, onWrite } = props;
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const write = async (): Promise<void> => {
    setMissing(text.trim() === '');
    if (text.trim() !== '' && (await onWrite(text))) setText('');
  };
  return (
    <div className="comment-write">
      <TextArea
        id="comment-text"
        name="text"
        label={words.text}
        hint={words.hint}
        value={text}
        onValue={setText}
        maxLength={1000}
        rows={2}
        {...(isMissing && { error: words.missing })}
      />
      <Tool onClick={() => void write()} isOff={sender.isBusy}>
        {words.write}
      </Tool>
    </div>
  );
}

/** `Harker L, Sat 3 Oct`, a day, or the whole version. */
function aboutText(
  { frame }: ReturnType<typeof useBoard>['document'],
  { person, date }: Pick<Comment, 'person' | 'date'>,
): string {
  const name = frame.people.find(({ id }) => id === person)?.name ?? null;
  if (date === null) return name ?? words.all;
  return name === null ? words.day(shortDay(date)) : words.about(name, shortDay(date));
}
