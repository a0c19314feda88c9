import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BandTree, FULL_TIME_TREE, LESS_THAN_FULL_TIME_TREE, type QuestionId } from './band-tree.ts';
import { type BandQuestion, walkTree } from './walk-tree.ts';

const said = (id: QuestionId, answer: BandQuestion['answer']): BandQuestion => ({
  id,
  question: id,
  measured: '',
  answer,
  term: null,
  clause: '',
  sources: [],
  confidence: 'quoted',
  missing: [],
});

describe.each([
  ['full time', FULL_TIME_TREE],
  ['less than full time', LESS_THAN_FULL_TIME_TREE],
] as const)('the tree of %s', (_name, tree: BandTree) => {
  test('leads from every node to nodes that exist, and is all reachable', () => {
    const reached = new Set(['start']);
    for (const node of Object.values(tree)) {
      for (const step of [node.yes, node.no]) if ('to' in step) reached.add(step.to);
    }
    expect([...reached].sort()).toEqual(Object.keys(tree).sort());
  });

  test('gives one band when everything is answered', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (answers) => {
        const walk = walkTree(tree, (id) => said(id, answers.next().value === true ? 'yes' : 'no'));
        expect(walk.possible).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  test('with nothing answered gives every band that it has', () => {
    const bands = new Set(
      Object.values(tree).flatMap(({ yes, no }) => [yes, no].flatMap((step) => ('band' in step ? [step.band] : []))),
    );
    const walk = walkTree(tree, (id) => said(id, 'cannot tell'));
    expect([...walk.possible].sort()).toEqual([...bands].sort());
  });

  test('an answer never adds a band that was not possible without it', () => {
    const answer = fc.constantFrom<BandQuestion['answer']>('yes', 'no', 'cannot tell');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.values(tree).map(({ ask }) => ask)), answer), (known) => {
        const some = walkTree(tree, (id) => said(id, known[id] ?? 'cannot tell')).possible;
        const more = walkTree(tree, (id) =>
          said(id, known[id] === undefined || known[id] === 'cannot tell' ? 'yes' : known[id]),
        ).possible;
        expect(some).toEqual(expect.arrayContaining([...more]));
      }),
      { numRuns: 100 },
    );
  });
});
