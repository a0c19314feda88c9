import type { EditRequest } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { BoardDocument } from './board-document.ts';
import { Sender, type SendResult } from './sender.ts';
import { smallRoster } from './small-roster.ts';

const N = { codes: 'N', leave: null, isPinned: false };

/** A sender whose answers the test gives, and what it has sent. */
function opened() {
  let keys = 0;
  const naming = { newKey: () => `key-${++keys}`, client: 'c' };
  const line = {
    document: new BoardDocument(smallRoster(), naming),
    naming,
    sent: [] as { readonly key: string; readonly request: EditRequest }[],
    answer: (_: SendResult): void => undefined,
  };
  const sender = new Sender({
    document: () => line.document,
    send: (key, request) => {
      line.sent.push({ key, request });
      return new Promise((resolve) => {
        line.answer = resolve;
      });
    },
    changed: () => undefined,
  });
  return { line, sender };
}

const type = (document: BoardDocument, cell: number) =>
  document.change('type', [{ cell, value: document.values.numberOf(N) }]);
const ended = () => new Promise((resolve) => setTimeout(resolve));
const taken = ({ edits }: EditRequest): SendResult => ({
  kind: 'accepted',
  answer: { seq: 1, cells: edits.map(({ person, date, rev }) => ({ person, date, rev: rev + 1 })) },
});

test('an action whose key the server knows with other contents goes out under a new one, and what waits behind it follows', async () => {
  const { line, sender } = opened();
  type(line.document, 0);
  type(line.document, 1);
  void sender.flush();
  line.answer({ kind: 'key-used' });
  await ended();
  expect(line.sent.map(({ key }) => key)).toEqual(['key-1', 'key-3']);
  expect(line.sent[1]?.request).toEqual(line.sent[0]?.request);
  for (const { request } of line.sent.slice(1)) line.answer(taken(request));
  await ended();
  expect(line.sent.map(({ key }) => key)).toEqual(['key-1', 'key-3', 'key-2']);
});

test('the answer to an action of people who are gone takes no other action away', async () => {
  const { line, sender } = opened();
  const wire = smallRoster();
  const ben = line.document.frame.days;
  type(line.document, ben);
  type(line.document, 0);
  void sender.flush();
  const [first] = line.sent;
  if (first === undefined) throw new Error('nothing was sent');
  const left = { ...wire, people: wire.people.slice(0, 1), cells: wire.cells.filter(([person]) => person === 0) };
  line.document = new BoardDocument(left, line.naming, line.document);
  line.answer(taken(first.request));
  await ended();
  expect(line.sent[1]?.request.edits).toMatchObject([{ person: wire.people[0]?.id, value: N }]);
  expect(line.document.unsavedCells).toBe(1);
});

test('what the server refuses is given up only where it still waits', async () => {
  const { line, sender } = opened();
  const wire = smallRoster();
  type(line.document, line.document.frame.days);
  type(line.document, 0);
  void sender.flush();
  line.answer({ kind: 'refused', title: 'No', reference: null });
  await ended();
  const left = { ...wire, people: wire.people.slice(0, 1), cells: wire.cells.filter(([person]) => person === 0) };
  line.document = new BoardDocument(left, line.naming, line.document);
  sender.discard();
  expect(line.document.valueAt(0)).toEqual(N);
  expect(line.sent).toHaveLength(2);
});
