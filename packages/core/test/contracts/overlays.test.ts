import { contractInForce, type Overlay, parseOverlay, termOn } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, test } from 'vitest';
import { madeClause, madeContract, madeTerm, madeValue } from './made-contract.ts';

const day = (text: string): number => parseCivilDate(text) ?? Number.NaN;

const CONTRACT = madeContract(
  [
    madeTerm('rest', [madeValue('2020-01-01', 660), madeValue('2025-07-01', 720)]),
    madeTerm('wide', [madeValue('2020-01-01', 900)]),
  ],
  [madeClause('rest', { limit: 'rest' }), madeClause('wide', { limit: 'wide' })],
);

function proposal(changes: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Overlay {
  const outcome = parseOverlay({
    format: 'rotawright-overlay/1',
    title: 'More rest',
    base: 'made@two',
    changes,
    ...more,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

function laid(...overlays: Overlay[]) {
  const outcome = contractInForce(CONTRACT, { overlays });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

function problemsOf(...overlays: Overlay[]) {
  const outcome = contractInForce(CONTRACT, { overlays });
  return outcome.ok ? [] : outcome.problems;
}

const ELEVEN_AND_A_HALF = proposal([{ set: 'rest', from: '2024-01-01', value: 11.5, clause: 'offer 3' }]);

describe('a proposal that sets a value', () => {
  test('stands from its day on, also over later values of the base', () => {
    const contract = laid(ELEVEN_AND_A_HALF);
    expect(contract).toMatchObject({ edition: 'two', overlays: ['More rest'], on: day('2024-01-01') });
    expect(termOn(contract, 'rest', day('2023-12-31')).value).toBe(660);
    expect(termOn(contract, 'rest', day('2024-01-01'))).toMatchObject({
      value: 690,
      clause: 'offer 3',
      confidence: 'quoted',
      sources: ['proposal'],
    });
    expect(termOn(contract, 'rest', day('2026-01-01')).value).toBe(690);
  });

  test('leaves the base itself as it was', () => {
    laid(ELEVEN_AND_A_HALF);
    expect(CONTRACT.terms['rest']?.values).toHaveLength(2);
  });

  test('that begins before the first value of the base keeps that value for the days before', () => {
    const contract = laid(proposal([{ set: 'wide', from: '2019-01-01', value: 20 }]));
    expect(termOn(contract, 'wide', day('2018-12-31')).value).toBe(900);
    expect(termOn(contract, 'wide', day('2019-01-01')).value).toBe(1200);
  });

  test('to null ends it', () => {
    const contract = laid(proposal([{ set: 'rest', from: '2024-01-01', value: null }]));
    expect(termOn(contract, 'rest', day('2024-01-01'))).toMatchObject({ value: null, confidence: 'quoted' });
  });

  test('in a finer form than its unit is refused with the unit', () => {
    expect(problemsOf(proposal([{ set: 'rest', from: '2024-01-01', value: 11.001 }]))).toMatchObject([
      {
        code: 'overlay.wrong-value',
        where: 'proposal "More rest", changes[0].value',
        found: '11.001',
        expected: 'no finer than 1/60 of hours',
      },
    ]);
  });
});

describe('a proposal of what cannot be counted', () => {
  test('is refused: a negative value, and a window without length', () => {
    expect(problemsOf(proposal([{ set: 'rest', from: '2024-01-01', value: -1 }]))).toMatchObject([
      { code: 'overlay.wrong-value', found: '-1', expected: 'at least 0 hours' },
    ]);
    const add = { id: 'w', title: 'w', primitive: 'hours-in-window', terms: { limit: 'rest', window: 'empty' } };
    const terms = { empty: { title: 'e', unit: 'hours', from: '2024-01-01', value: 0 } };
    expect(problemsOf(proposal([{ add, terms }]))).toMatchObject([
      { code: 'overlay.wrong-value', found: '0 for "empty"' },
    ]);
    const week = { ...add, terms: { limit: 'rest', window: 'wide' } };
    expect(problemsOf(proposal([{ add: week }, { set: 'wide', from: '2024-01-01', value: 0 }]))).toMatchObject([
      { code: 'overlay.wrong-value', where: 'proposal "More rest", changes[1]', found: '0 for "wide"' },
    ]);
  });
});

describe('a proposal that changes clauses', () => {
  test('switches one off from a day, or altogether', () => {
    expect(laid(proposal([{ off: 'rest', from: '2024-01-01' }])).clauses[0]).toMatchObject({
      offFrom: day('2024-01-01'),
    });
    expect(laid(proposal([{ off: 'rest' }])).clauses.map(({ clause }) => clause.id)).toEqual(['wide']);
  });

  test('replaces one in its place', () => {
    const clause = { title: 'Rest', primitive: 'rest-between-shifts', terms: { limit: 'wide' } };
    const [first, second] = laid(proposal([{ replace: 'rest', clause }])).clauses;
    expect(first?.clause).toMatchObject({ id: 'rest', rule: 'rest', severity: 'breach', terms: { limit: 'wide' } });
    expect(second?.clause.id).toBe('wide');
  });

  test('adds one with a term of its own, which does not stand before its day', () => {
    const add = { id: 'long-rest', title: 'Long rest', primitive: 'rest-between-shifts', terms: { limit: 'long' } };
    const terms = { long: { title: 'Long rest', unit: 'hours', bound: 'at-least', from: '2024-01-01', value: 12 } };
    const contract = laid(proposal([{ add, terms }]));
    expect(contract.clauses.at(-1)?.clause.id).toBe('long-rest');
    expect(termOn(contract, 'long', day('2023-12-31'))).toMatchObject({ value: null, confidence: 'quoted' });
    expect(termOn(contract, 'long', day('2024-01-01'))).toMatchObject({
      value: 720,
      unit: 'minutes',
      bound: 'at-least',
    });
  });
});

describe('proposals in a chain', () => {
  test('are laid in order, so the later one wins and order changes the hash', () => {
    const twelve = proposal([{ set: 'rest', from: '2024-01-01', value: 12 }], { title: 'Still more' });
    expect(termOn(laid(ELEVEN_AND_A_HALF, twelve), 'rest', day('2024-01-01')).value).toBe(720);
    expect(termOn(laid(twelve, ELEVEN_AND_A_HALF), 'rest', day('2024-01-01')).value).toBe(690);
    const hashes = [
      laid(),
      laid(ELEVEN_AND_A_HALF),
      laid(ELEVEN_AND_A_HALF, twelve),
      laid(twelve, ELEVEN_AND_A_HALF),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[1]).toBe(laid(ELEVEN_AND_A_HALF).hash);
  });

  test('a clause added by the first can be switched off by the second', () => {
    const add = proposal([{ add: { id: 'new', title: 'New', terms: { limit: 'rest' } } }]);
    expect(laid(add, proposal([{ off: 'new' }])).clauses).toHaveLength(2);
  });
});

describe('a proposal with wrong names', () => {
  test('is refused with the nearest name for each, all at once', () => {
    const problems = problemsOf(
      proposal([
        { set: 'rset', from: '2024-01-01', value: 12 },
        { off: 'widee' },
        { add: { id: 'rest', title: 'taken', terms: { limit: 'wid' } } },
        {
          replace: 'wide',
          clause: { title: 't' },
          terms: { x: { title: 'x', unit: 'hour', from: '2024-01-01', value: 1 } },
        },
      ]),
    );
    expect(problems.map(({ code, tryThis }) => [code, tryThis])).toEqual([
      ['overlay.unknown-name', 'rest'],
      ['overlay.unknown-name', 'wide'],
      ['overlay.name-taken', ''],
      ['overlay.unknown-name', 'wide'],
      ['overlay.unknown-name', 'hours'],
    ]);
  });

  test('or a clause that does not fit its primitive is refused, and never becomes a fault of ours', () => {
    const add = (id: string, more: object) => ({ add: { id, title: 't', terms: { limit: 'rest' }, ...more } });
    const problems = problemsOf(
      proposal([
        add('a', { primitive: 'rest-between-shift' }),
        add('b', { primitive: 'rest-between-shifts', terms: {} }),
        add('c', { primitive: 'longest-run' }),
        add('d', { primitive: 'toString' }),
        add('e', { primitive: 'rest-between-shifts', waiver: { id: 'rest', terms: { limt: 'wide' } } }),
        {
          ...add('f', { primitive: 'rest-between-shifts', waiver: { id: 'rest', terms: { limit: 'few' } } }),
          terms: { few: { title: 'few', unit: 'days', from: '2024-01-01', value: 3 } },
        },
      ]),
    );
    expect(problems.map(({ code, where, tryThis }) => [code, where.slice(-9), tryThis])).toEqual([
      ['overlay.wrong-clause', 'primitive', 'rest-between-shifts'],
      ['overlay.wrong-clause', '1], terms', ''],
      ['overlay.wrong-clause', 'rms.limit', ''],
      ['overlay.wrong-clause', '[2], with', ''],
      ['overlay.wrong-clause', 'primitive', ''],
      ['overlay.wrong-clause', 'erms.limt', 'limit'],
      ['overlay.wrong-clause', 'rms.limit', ''],
    ]);
  });

  test('for another base is refused', () => {
    expect(problemsOf(proposal([{ off: 'rest' }], { base: 'other@two' }))).toMatchObject([
      { code: 'overlay.wrong-base' },
    ]);
    const outcome = contractInForce(CONTRACT, { edition: 'three', overlays: [ELEVEN_AND_A_HALF] });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'overlay.wrong-base', expected: '"made@three"' }] });
  });

  test('has its faults told beside a set of values that is not there', () => {
    const overlays = [proposal([{ off: 'rset' }])];
    const outcome = contractInForce(CONTRACT, { overlays, variants: ['as-awarded'] });
    const codes = outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    expect(codes).toEqual(['contract.unknown-variant', 'overlay.unknown-name']);
    const sound = contractInForce(CONTRACT, { overlays: [ELEVEN_AND_A_HALF], variants: ['as-awarded'] });
    expect(sound).toMatchObject({ ok: false, problems: [{ code: 'contract.unknown-variant' }] });
  });

  test('without an edition in its base is laid on the edition asked for', () => {
    const open = proposal([{ set: 'rest', from: '2031-01-01', value: 13 }], { base: 'made' });
    const outcome = contractInForce(CONTRACT, { edition: 'three', overlays: [open] });
    if (!outcome.ok) throw new Error('refused');
    expect(termOn(outcome.value, 'rest', day('2030-12-31')).value).toBe(720);
    expect(termOn(outcome.value, 'rest', day('2031-01-01')).value).toBe(780);
  });
});

describe('parseOverlay', () => {
  test.each([null, 42, 'text', [], {}, { format: 'rotawright/1' }])('%j is no proposal', (document) => {
    expect(parseOverlay(document)).toMatchObject({ ok: false, problems: [{ code: 'overlay.wrong-format' }] });
  });

  test('reports every fault of form at once', () => {
    const outcome = parseOverlay({
      format: 'rotawright-overlay/1',
      titel: 'x',
      base: 'made@two@three',
      changes: [
        { set: 'rest', from: '2024-02-30', value: 1, valeu: 2 },
        { set: 'rest', from: '2024-02-01' },
        { of: 'rest' },
        { off: 'rest', set: 'rest' },
        { add: 'clause' },
        { add: { id: 'a', title: 'b', severity: 'brech', with: { class: 1 }, waiver: 1 }, terms: [] },
        { replace: 'rest', clause: { title: 't' }, terms: { t: { title: 't', unit: 'hours', from: '2024-01-01' } } },
        7,
      ],
    });
    if (outcome.ok) throw new Error('accepted');
    expect(
      outcome.problems.map(({ code, where, tryThis }) => `${code} ${where} ${tryThis}`.trim()),
    ).toMatchInlineSnapshot(`
      [
        "overlay.unknown-field the proposal title",
        "overlay.missing-field the proposal.title",
        "overlay.wrong-value the proposal.base",
        "overlay.unknown-field changes[0] value",
        "overlay.wrong-value changes[0].from",
        "overlay.missing-field changes[1].value",
        "overlay.unknown-field changes[2] off",
        "overlay.wrong-value changes[2]",
        "overlay.wrong-value changes[3]",
        "overlay.wrong-value changes[4].add",
        "overlay.wrong-value changes[5].add.severity breach",
        "overlay.wrong-value changes[5].add.with.class",
        "overlay.wrong-value changes[5].add.waiver",
        "overlay.wrong-value changes[5].terms",
        "overlay.missing-field changes[6].terms["t"].value",
        "overlay.wrong-value changes[7]",
      ]
    `);
  });

  test('an empty list of changes is refused', () => {
    expect(parseOverlay({ format: 'rotawright-overlay/1', title: 't', base: 'made', changes: [] })).toMatchObject({
      ok: false,
      problems: [{ code: 'overlay.wrong-value', where: 'the proposal.changes' }],
    });
  });
});
