import { codeMeaning, type DateOrder, LAYOUTS, type LayoutId, type ReadOptions } from '@rotawright/formats/read';

/** Answers by question; each is the option of the command line that settles it. */
export type Answers = Readonly<Record<string, string>>;

/** The readers' options that these answers stand for. What is no option says nothing, and its question comes again. */
export function optionsOf(answers: Answers): ReadOptions {
  return Object.values(answers).reduce(withOption, {});
}

/** Answers that hold for next month's file too: codes, names, layout, the order of dates and the contract, but no year and no day. */
export function lasting(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, text]) => /^--(code|name|layout|date-order|contract) /.test(text)),
  );
}

/** Contract of a file that names none; nobody was asked. */
const USUAL_CONTRACT = 'england-2016';

/** Id of the contract that a file's rota is to be judged by: `--contract <id>`, whichever question it answers; the last one counts. */
export function contractIn(answers: Answers): string {
  const said = Object.values(answers).findLast((text) => text.startsWith('--contract '));
  return said === undefined ? USUAL_CONTRACT : said.slice('--contract '.length).trim();
}

function withOption(options: ReadOptions, text: string): ReadOptions {
  const [, flag = '', rest = ''] = /^--([a-z-]+) (.*)$/s.exec(text) ?? [];
  const value = unquoted(rest);
  switch (flag) {
    case 'code': {
      const pair = pairOf(value);
      const meaning = pair === null ? null : codeMeaning(pair[1]);
      if (pair === null || meaning === null || !meaning.ok) return options;
      return { ...options, codes: { ...options.codes, [pair[0]]: meaning.value } };
    }
    case 'name': {
      const pair = pairOf(value);
      return pair === null ? options : { ...options, names: { ...options.names, [pair[0]]: pair[1] } };
    }
    case 'layout':
      return LAYOUTS.includes(value as LayoutId) ? { ...options, layout: value as LayoutId } : options;
    case 'date-order':
      return ['dmy', 'mdy', 'ymd'].includes(value) ? { ...options, dateOrder: value as DateOrder } : options;
    case 'year':
      return /^\d{4}$/.test(value) ? { ...options, year: Number(value) } : options;
    case 'sheet':
      return { ...options, sheet: value };
    case 'from':
      return { ...options, from: value };
    case 'until':
      return { ...options, until: value };
    default:
      return options;
  }
}

function pairOf(text: string): readonly [string, string] | null {
  const at = text.indexOf('=');
  return at < 1 ? null : [text.slice(0, at), text.slice(at + 1)];
}

/** Quotes of a command line, single or double, taken away; a quote behind a backslash stays. */
function unquoted(text: string): string {
  return text.replace(/"([^"]*)"|'([^']*)'|\\(["'])/g, (_, ...[double, single, bare]: (string | undefined)[]) => {
    return double ?? single ?? bare ?? '';
  });
}
