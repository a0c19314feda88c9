import { expect, test } from 'vitest';
import { gradeNames } from './grade-name.ts';

test.each([
  ['FY1', ['FY1', 'FY']],
  ['F2', ['FY2', 'FY']],
  ['st 4', ['ST4', 'ST']],
  ['SpR', ['SPR']],
  ['dental-core', ['DENTAL-CORE']],
])('%s', (grade, names) => {
  expect(gradeNames(grade)).toEqual(names);
});
