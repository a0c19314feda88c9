import type { AuditEntry } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { entryText } from './entry-text.ts';

const entry = (kind: string, body: unknown): AuditEntry => ({
  n: 1,
  at: '2026-10-05T09:00:00.000Z',
  by: null,
  departmentId: null,
  kind,
  subject: '0190b5a0-0000-7000-8000-000000000001',
  body,
  hash: '',
});
const NAMES = new Map([['a', 'Ann Lee']]);
const value = (codes: string, leave: string | null = null, isPinned = false) => ({ codes, leave, isPinned });

test('an edit says how many cells it changed, and each with what stood there', () => {
  const body = {
    seq: 4,
    cells: [
      { person: 'a', date: '2026-10-05', before: value('LD'), after: value('') },
      { person: 'b', date: '2026-10-06', before: value('', 'annual'), after: value('N', null, true) },
    ],
  };
  expect(entryText(entry('edit.set', body), NAMES)).toEqual({
    text: 'Changed 2 cells',
    details: ['Ann Lee, Mon 5 Oct: LD → off', 'somebody who has left, Tue 6 Oct: annual → N pinned'],
  });
});

test('other entries are said in words; a kind without words is shown as it is, and no body can break it', () => {
  expect(entryText(entry('publish', { reasons: [] }), NAMES)).toEqual({ text: 'Published a version', details: [] });
  expect(entryText(entry('new.kind', null), NAMES)).toEqual({ text: 'new.kind', details: [] });
  expect(entryText(entry('edit.set', { cells: 'none' }), NAMES)).toEqual({ text: 'edit.set', details: [] });
});
