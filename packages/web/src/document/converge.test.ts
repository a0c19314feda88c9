import type { CellValue, Conflict, EditRequest, RosterDocument } from '@rotawright/server/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoardDocument, type Naming } from './board-document.ts';
import { smallRoster } from './small-roster.ts';

const CODES = ['', 'D', 'LD', 'N'];
const CELLS = 4;
const NOBODY: Naming = { newKey: () => '', client: '' };
const OFF_VALUE: CellValue = { codes: '', leave: null, isPinned: false };
const value = (i: number): CellValue => ({ codes: CODES[i % 4] ?? '', leave: null, isPinned: false });

type Answer =
  | { readonly kind: 'accepted'; readonly cells: { person: string; date: string; rev: number; value: CellValue }[] }
  | { readonly kind: 'conflict'; readonly conflicts: Conflict[] };

/** The server's rules, and nothing else of it: an edit is taken only at the rev that stands, and a key is one request's. */
class RevServer {
  readonly cells = new Map<string, { value: CellValue; rev: number }>();
  readonly #answers = new Map<string, { readonly body: string; readonly answer: Answer }>();

  constructor() {
    const { people, cells } = smallRoster();
    const { frame } = new BoardDocument(smallRoster(), NOBODY);
    for (const [p, day, codes, leave, isPinned, rev] of cells) {
      this.cells.set(`${people[p]?.id}/${frame.dates[day]}`, { value: { codes, leave, isPinned }, rev });
    }
  }

  /** The version as it is loaded now. */
  wire(): RosterDocument {
    const small = smallRoster();
    const { frame } = new BoardDocument(small, NOBODY);
    const cells = Array.from({ length: frame.cells }, (_, at): RosterDocument['cells'][number] => {
      const { person, date } = frame.nameOf(at);
      const { value, rev } = this.cells.get(`${person}/${date}`) ?? { value: OFF_VALUE, rev: 0 };
      return [frame.personAt(at), frame.dayAt(at), value.codes, value.leave, value.isPinned, rev];
    });
    return { ...small, cells };
  }

  take(key: string, request: EditRequest): Answer {
    const { edits } = request;
    const body = JSON.stringify(request);
    const known = this.#answers.get(key);
    if (known !== undefined && known.body !== body) throw new Error(`${key} was used for another request`);
    if (known !== undefined) return known.answer;
    const at = (edit: { person: string; date: string }) => this.cells.get(`${edit.person}/${edit.date}`);
    const stale = edits.filter((edit) => at(edit)?.rev !== edit.rev);
    if (stale.length > 0) {
      const conflicts = stale.map((edit) => ({
        person: edit.person,
        date: edit.date,
        mine: edit.value,
        theirs: at(edit)?.value ?? value(0),
        rev: at(edit)?.rev ?? 0,
        by: { userId: 'x', name: 'Somebody' },
        at: '2026-08-01T10:00:00.000Z',
      }));
      return { kind: 'conflict' as const, conflicts };
    }
    for (const edit of edits) this.cells.set(`${edit.person}/${edit.date}`, { value: edit.value, rev: edit.rev + 1 });
    const cells = edits.map(({ person, date, rev, value }) => ({ person, date, rev: rev + 1, value }));
    const answer = { kind: 'accepted' as const, cells };
    this.#answers.set(key, { body, answer });
    return answer;
  }
}

/** One editor's screen: an answer that is on its way, and events that have not come yet. */
class Screen {
  document: BoardDocument;
  answer: Answer | null = null;
  events: Extract<Answer, { kind: 'accepted' }>['cells'][] = [];
  #naming: Naming;
  #windows = 0;
  readonly #name: string;

  constructor(name: string) {
    let keys = 0;
    this.#name = name;
    this.#naming = { newKey: () => `${name}-${++keys}`, client: name };
    this.document = new BoardDocument(smallRoster(), this.#naming);
  }

  send(server: RevServer, all: readonly Screen[]): void {
    const next = this.answer === null ? this.document.nextRequest() : null;
    if (next === null) return;
    this.answer = server.take(next.key, next.request);
    if (this.answer.kind === 'accepted')
      for (const other of all) if (other !== this) other.events.push(this.answer.cells);
  }

  /** The line broke after the server had the request: it is sent again later, with the same key. */
  loseAnswer(): void {
    this.answer = null;
  }

  /** The version is loaded anew, in another window, and what waits is laid on it. */
  reload(server: RevServer): void {
    this.#naming = { ...this.#naming, client: `${this.#name} ${++this.#windows}` };
    this.document = new BoardDocument(server.wire(), this.#naming, this.document);
    this.answer = null;
  }

  receive(): void {
    if (this.answer?.kind === 'accepted') this.document.accepted({ seq: 0, cells: this.answer.cells });
    else if (this.answer?.kind === 'conflict') this.document.refused(this.answer.conflicts);
    this.answer = null;
  }

  hear(): void {
    const cells = this.events.shift();
    const by = { userId: 'x', name: 'Somebody' };
    if (cells !== undefined) this.document.happened({ cells, by, at: '2026-08-01T10:00:00.000Z' });
  }
}

const cell = fc.nat({ max: CELLS - 1 });
const code = fc.nat({ max: 3 });
const who = fc.nat({ max: 2 });
const deed = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), who, cells: fc.array(cell, { minLength: 1, maxLength: 3 }), code }),
  fc.record({ do: fc.constantFrom('undo', 'redo', 'send', 'receive', 'hear', 'lose', 'reload'), who }),
  fc.record({ do: fc.constantFrom('mine' as const, 'theirs' as const), who, cell }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function act(step: Deed, screens: readonly Screen[], server: RevServer): void {
  const screen = screens[step.who];
  if (screen === undefined) return;
  const { document } = screen;
  switch (step.do) {
    case 'edit':
      if ('cells' in step) {
        const number = document.values.numberOf(value(step.code));
        document.change(
          'type',
          step.cells.map((one) => ({ cell: one, value: number })),
        );
      }
      return;
    case 'undo':
      document.undo();
      return;
    case 'redo':
      document.redo();
      return;
    case 'mine':
    case 'theirs':
      if ('cell' in step) document.settle(step.cell, step.do);
      return;
    case 'send':
      screen.send(server, screens);
      return;
    case 'receive':
      screen.receive();
      return;
    case 'lose':
      screen.loseAnswer();
      return;
    case 'hear':
      screen.hear();
      return;
    default:
      screen.reload(server);
  }
}

function settleAll(screens: readonly Screen[], server: RevServer): void {
  for (let round = 0; round < 200; round += 1) {
    for (const screen of screens) {
      while (screen.events.length > 0) screen.hear();
      for (const { cell: one } of screen.document.conflicts) screen.document.settle(one, 'theirs');
      screen.send(server, screens);
      screen.receive();
    }
    const isQuiet = screens.every(
      ({ document, events }) =>
        document.nextRequest() === null && document.conflicts.length === 0 && events.length === 0,
    );
    if (isQuiet) return;
  }
  throw new Error('never quiet');
}

const shown = (document: BoardDocument) => Array.from({ length: CELLS }, (_, i) => document.valueAt(i).codes);

describe('whatever happens in whatever order', () => {
  test('all screens end with what the server has', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const server = new RevServer();
        const screens = ['a', 'b', 'c'].map((name) => new Screen(name));
        for (const step of deeds) act(step, screens, server);
        settleAll(screens, server);
        for (const { document } of screens) {
          const stored = Array.from({ length: CELLS }, (_, i) => {
            const { person, date } = document.frame.nameOf(i);
            return server.cells.get(`${person}/${date}`)?.value.codes;
          });
          expect(shown(document)).toEqual(stored);
          expect(document.unsavedCells).toBe(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('undoing every step brings back the beginning, and doing all again the end', () => {
    const edits = fc.array(fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 3 }), code }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(edits, (steps) => {
        const { document } = new Screen('a');
        const beginning = shown(document);
        for (const step of steps) {
          const number = document.values.numberOf(value(step.code));
          document.change(
            'type',
            step.cells.map((one) => ({ cell: one, value: number })),
          );
        }
        const end = shown(document);
        while (document.canUndo) document.undo();
        expect(shown(document)).toEqual(beginning);
        while (document.canRedo) document.redo();
        expect(shown(document)).toEqual(end);
      }),
    );
  });
});
