import { describe, expect, it } from 'vitest';
import { parseCoverPack, parseEvidence, parseTriggers } from './parse-standards.ts';
import { COVER_PACKS, EVIDENCE, FATIGUE_TRIGGERS, WORDING_RULE } from './published-standards.ts';

const said = (
  found: ReturnType<typeof parseCoverPack> | ReturnType<typeof parseTriggers> | ReturnType<typeof parseEvidence>,
) =>
  found.ok
    ? []
    : found.problems.map(({ code, where, found: there, expected, tryThis }) => [code, where, there, expected, tryThis]);

describe('what is published', () => {
  it('reads back as it is', () => {
    for (const pack of COVER_PACKS) expect(parseCoverPack(pack)).toMatchObject({ ok: true, value: pack });
    expect(parseTriggers({ triggers: FATIGUE_TRIGGERS })).toMatchObject({ ok: true, value: FATIGUE_TRIGGERS });
    expect(parseEvidence({ evidence: EVIDENCE })).toMatchObject({ ok: true, value: EVIDENCE });
    expect(WORDING_RULE).toMatch(/no study gives that.*Injury means injury to staff/);
  });
});

describe('an own pack', () => {
  const rule = { id: 'a', text: 'b', kind: 'hours-a-day', role: 'c', confidence: 'quoted', hours: 16 };
  const pack = {
    id: 'own',
    title: 'Own',
    setting: 'here',
    publisher: 'us',
    published: '2026',
    source: 'us',
    doubt: 'none',
    confidence: 'quoted',
    rules: [rule],
  };
  const without = (field: string) => Object.fromEntries(Object.entries(pack).filter(([name]) => name !== field));

  it('is good as it stands', () => {
    expect(parseCoverPack(pack).ok).toBe(true);
  });

  it.each([...Object.keys(pack)].filter((name) => name !== 'rules' && name !== 'confidence'))(
    'needs %s as text',
    (field) => {
      expect(said(parseCoverPack(without(field)))).toEqual([
        ['standards.wrong-value', `the pack.${field}`, expect.any(String), 'text', ''],
      ]);
      for (const wrong of ['', '  ', 3, null])
        expect(said(parseCoverPack({ ...pack, [field]: wrong }))[0]?.slice(1, 2)).toEqual([`the pack.${field}`]);
    },
  );

  it('is an object with a confidence of the list and with rules', () => {
    for (const wrong of [null, [], 'x', undefined])
      expect(said(parseCoverPack(wrong))).toEqual([
        ['standards.wrong-value', 'the pack', expect.any(String), 'an object', ''],
      ]);
    const words = 'one of quoted, secondary, derived, third-party, unconfirmed, unknown';
    for (const wrong of ['sure', 3]) expect(said(parseCoverPack({ ...pack, confidence: wrong }))[0]?.[3]).toBe(words);
    for (const good of words.slice(7).split(', ')) expect(parseCoverPack({ ...pack, confidence: good }).ok).toBe(true);
    for (const rules of [[], {}, 'x', undefined])
      expect(said(parseCoverPack({ ...pack, rules }))).toEqual([
        ['standards.wrong-value', 'rules', expect.any(String), 'a list with something in it', ''],
      ]);
  });

  it('tells every field that it does not know, with the nearest one', () => {
    expect(said(parseCoverPack({ ...pack, tilte: 'x', zzzzzzzzzz: 1 }))).toEqual([
      ['standards.unknown-field', 'the pack', 'a field named "tilte"', expect.stringContaining('only id'), 'title'],
      [
        'standards.unknown-field',
        'the pack',
        'a field named "zzzzzzzzzz"',
        expect.stringContaining('rules'),
        'take it away',
      ],
    ]);
  });

  it.each([
    ['people-per-patients', ['patients']],
    ['hours-per-patients', ['hours', 'patients']],
    ['hours-a-day', ['hours']],
    ['hours-a-week', ['hours']],
    ['response', ['withinMinutes']],
    ['statement', []],
  ] as const)('a rule of kind %s needs %j and takes no other number', (kind, needed) => {
    const plain = { id: 'a', text: 'b', kind, role: 'c', confidence: 'quoted' };
    const whole = { ...plain, ...Object.fromEntries(needed.map((name) => [name, 2.5])) };
    expect(said(parseCoverPack({ ...pack, rules: [rule, whole] }))).toEqual([]);
    expect(said(parseCoverPack({ ...pack, rules: [rule, plain] }))).toEqual(
      needed.map((name) => ['standards.wrong-value', `rules[1].${name}`, expect.any(String), 'a number above 0', '']),
    );
    for (const wrong of [0, -1, Number.POSITIVE_INFINITY, '3'])
      for (const name of needed)
        expect(said(parseCoverPack({ ...pack, rules: [{ ...whole, [name]: wrong }] }))[0]?.slice(1, 2)).toEqual([
          `rules[0].${name}`,
        ]);
    expect(said(parseCoverPack({ ...pack, rules: [{ ...whole, beds: 3 }] }))[0]?.[0]).toBe('standards.unknown-field');
  });

  it('a rule is an object with id, text, kind, role and confidence', () => {
    expect(said(parseCoverPack({ ...pack, rules: [null] }))).toEqual([
      ['standards.wrong-value', 'rules[0]', 'null', 'an object', ''],
    ]);
    expect(said(parseCoverPack({ ...pack, rules: [{}] })).map(([, where]) => where)).toEqual([
      'rules[0].id',
      'rules[0].text',
      'rules[0].kind',
      'rules[0].role',
      'rules[0].confidence',
    ]);
    expect(said(parseCoverPack({ ...pack, rules: [{ ...rule, kind: 'presence' }] }))[0]?.slice(1, 4)).toEqual([
      'rules[0].kind',
      '"presence"',
      'one of people-per-patients, hours-per-patients, hours-a-day, hours-a-week, response, statement',
    ]);
  });
});

describe('lists of triggers and studies', () => {
  const [trigger] = FATIGUE_TRIGGERS;
  const [study] = EVIDENCE;

  it('are lists under their name with something in them', () => {
    for (const wrong of [null, [], {}, { triggers: [] }])
      expect(said(parseTriggers(wrong))).toEqual([
        ['standards.wrong-value', 'triggers', expect.any(String), 'a list with something in it', ''],
      ]);
    expect(said(parseEvidence({ triggers: [] }))[0]?.[1]).toBe('evidence');
  });

  it('need every field of each item', () => {
    expect(said(parseTriggers({ triggers: [trigger, {}] })).map(([, where]) => where)).toEqual(
      ['id', 'measure', 'duties', 'from', 'usedBy', 'source', 'confidence'].map((field) => `triggers[1].${field}`),
    );
    expect(said(parseEvidence({ evidence: [study, {}] })).map(([, where]) => where)).toEqual(
      ['id', 'topic', 'claim', 'number', 'study', 'design', 'caution', 'confidence', 'say'].map(
        (field) => `evidence[1].${field}`,
      ),
    );
  });

  it('know measures and duties', () => {
    for (const measure of ['fatigue-index', 'risk-index'])
      for (const duties of ['day', 'night', 'any'])
        expect(parseTriggers({ triggers: [{ ...trigger, measure, duties }] }).ok).toBe(true);
    expect(
      said(parseTriggers({ triggers: [{ ...trigger, measure: 'kss', duties: 'late' }] })).map((one) => one[3]),
    ).toEqual(['one of fatigue-index, risk-index', 'one of day, night, any']);
    expect(said(parseEvidence({ evidence: [{ ...study, note: 'x' }] }))[0]?.slice(0, 2)).toEqual([
      'standards.unknown-field',
      'evidence[0]',
    ]);
  });

  it('of a rule whose kind is no word at all', () => {
    expect(parseCoverPack({ rules: [{ kind: { toString: false } }] }).ok).toBe(false);
  });
});
