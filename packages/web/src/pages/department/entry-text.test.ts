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

test('settings of a rota are told where they changed, with what was cleared', () => {
  const before = {
    title: 'Ward',
    from: '2026-10-05',
    until: '2026-11-02',
    contract: { id: 'england-2016', edition: null },
  };
  const after = { ...before, until: '2026-10-26', contract: { id: 'england-2002', edition: null } };
  const cleared = { cells: [{ person: 'a', date: '2026-10-31', before: value('LD') }], comments: [], requests: 2 };
  expect(entryText(entry('rota.settings', { before, after, cleared }), NAMES).details).toEqual([
    'Days: 5 Oct 2026 to 1 Nov 2026 → 5 Oct 2026 to 25 Oct 2026',
    'Contract: England 2016, with the editions since → England 2002',
    'Cleared outside the new days: 1 day of people, 0 comments, 2 requests',
  ]);
  expect(entryText(entry('rota.settings', { before: { title: 'Ward' }, after: {} }), NAMES).details).toEqual([]);
});

test('a draft that was discarded is named', () => {
  const body = { title: 'Ward', days: 3 };
  expect(entryText(entry('version.discarded', body), NAMES)).toEqual({
    text: 'Discarded a draft',
    details: ['Ward: 3 days of people'],
  });
});

test('other entries are said in words; a kind without words is shown as it is, and no body can break it', () => {
  expect(entryText(entry('publish', { reasons: [] }), NAMES)).toEqual({ text: 'Published a version', details: [] });
  expect(entryText(entry('new.kind', null), NAMES)).toEqual({ text: 'new.kind', details: [] });
  expect(entryText(entry('edit.set', { cells: 'none' }), NAMES)).toEqual({ text: 'edit.set', details: [] });
});
