import { nearestWord } from '@rotawright/core/problems';
import type { CodeBook, UnknownCode } from './code-book.ts';
import { codeOption } from './code-meaning.ts';
import type { Question } from './reading.ts';
import { counted, type Gathered } from './task.ts';

/** More unexplained codes than this means that the sheet was taken for something that it isn't. */
const MOST_QUESTIONS = 20;
/** Codes are short; a longer text is a remark. */
const LONGEST_CODE = 24;

const SHIFT_EXAMPLE = '08:30-21:00';
const ON_CALL_EXAMPLE = '17:00-09:00';

/** Turns every code that nobody explained, and every on call that may be either, into one question; remarks in cells into problems. */
export function askAboutCodes(codes: CodeBook, out: Gathered): void {
  const open = [...codes.unknown.values()];
  const remarks = open.filter((one) => !one.role && one.text.length > LONGEST_CODE);
  for (const one of remarks) {
    const tryThis = 'move remarks into a cell comment, or leave the cell with its code alone';
    out.problems.push({
      code: 'formats.remark-in-cell',
      where: one.where,
      found: `"${one.text.slice(0, 80)}" is no code`,
      expected: 'a code, times such as 08:30-21:00, or an empty cell',
      tryThis,
    });
  }
  const asked = open.filter((one) => !remarks.includes(one));
  for (const one of asked.slice(0, MOST_QUESTIONS)) out.questions.push(question(one, codes));
  if (asked.length > MOST_QUESTIONS) out.problems.push(tooMany(asked));
  for (const [{ code, meaning }, where] of codes.open) {
    if (meaning.kind === 'duty') out.questions.push(onCallQuestion(code, where, `${meaning.start}-${meaning.end}`));
  }
}

/** Is a code whose name says on call worked at the hospital? `span` is its times, `17:00-09:00`. */
export function onCallQuestion(code: string, where: string, span: string): Question {
  const option = (meaning: string): string => `--code ${quoted(`${code}=${meaning}${span}`)}`;
  return {
    code: 'formats.on-call-kind',
    where,
    text: `"${code}" is on call: at work for all of it, or available from elsewhere?`,
    about: code,
    answers: [
      { label: 'available from elsewhere', option: option('oncall:') },
      { label: 'at work for all of it (a shift)', option: option('') },
      { label: 'resident on call (2002 contract)', option: option('resident-on-call:') },
    ],
  };
}

function question(one: UnknownCode, codes: CodeBook): Question {
  const times = counted(one.count, one.role ? 'column' : 'time');
  const text = one.role
    ? `The column "${one.text}" has names but no times. When is it?`
    : `The code "${one.text}" (met ${times}) is not explained in the file. What does it mean?`;
  return {
    code: one.role ? 'formats.role-times' : 'formats.unknown-code',
    where: one.where,
    text,
    about: one.text,
    answers: answers(one, codes),
  };
}

function answers(one: UnknownCode, codes: CodeBook): Question['answers'] {
  const option = (meaning: string): string => `--code ${quoted(`${one.text}=${meaning}`)}`;
  const near = nearestWord(
    one.text,
    codes.table.map((entry) => entry.code),
  );
  const meant = codes.table.find((entry) => entry.code === near);
  return [
    ...(meant === undefined || one.role
      ? []
      : [{ label: `the same as ${meant.code}`, option: option(codeOption(meant.meaning)) }]),
    { label: 'a shift, with its times (these are an example)', option: option(SHIFT_EXAMPLE), example: SHIFT_EXAMPLE },
    {
      label: 'on call from elsewhere, with its times (these are an example)',
      option: option(`oncall:${ON_CALL_EXAMPLE}`),
      example: ON_CALL_EXAMPLE,
    },
    ...(one.role
      ? [{ label: 'nothing to judge: leave the column out', option: option('off') }]
      : [
          { label: 'annual leave', option: option('leave') },
          { label: 'study leave', option: option('study') },
          { label: 'a day off', option: option('off') },
        ]),
  ];
}

/** Quoted for a shell when it has to be. */
export function quoted(text: string): string {
  if (/^[\p{L}\p{N}:=.,+/@%_-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function tooMany(asked: readonly UnknownCode[]) {
  return {
    code: 'formats.too-many-codes',
    where: asked[MOST_QUESTIONS]?.where ?? '',
    found: `${asked.length} codes that nothing explains`,
    expected: 'cells that hold codes of shifts',
    tryThis: 'add a sheet "Shift types" with the columns Code, Start and End, or name the layout with --layout',
  };
}
