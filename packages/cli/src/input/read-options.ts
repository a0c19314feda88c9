import { problemSentence } from '@rotawright/core/problems';
import { codeMeaning, type DateOrder, LAYOUTS, type LayoutId, type ReadOptions } from '@rotawright/formats/read';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** Options of every command that opens a rota file: each settles one kind of doubt. */
export interface ReadFlags {
  readonly layout?: LayoutId;
  readonly sheet?: string;
  readonly code?: Record<string, string>;
  readonly dateOrder?: DateOrder;
  readonly year?: number;
  readonly from?: string;
  readonly until?: string;
  readonly name?: Record<string, string>;
  readonly zone?: string;
}

/** Adds them to a command. */
export function addReadFlags(command: Command): Command {
  return command
    .addOption(new Option('--layout <id>', 'how the file is laid out, when it cannot be recognised').choices(LAYOUTS))
    .option('--sheet <name>', 'the sheet of a workbook to read')
    .option(
      '--code <code=meaning>',
      'what a code means: L=leave, LD=08:30-21:00, OC=oncall:17:00-09:00, X=off',
      pair,
      {},
    )
    .addOption(new Option('--date-order <order>', 'where dates can be read in two ways').choices(['dmy', 'mdy', 'ymd']))
    .option('--year <year>', 'the year, where the file leaves it out', wholeNumber)
    .option('--from <date>', 'first day of the roster, where the file leaves it open')
    .option('--until <date>', 'first day after the roster')
    .option('--name <seen=meant>', 'who a misspelt name is', pair, {})
    .option('--zone <zone>', 'time zone of the clock times (default Europe/London)');
}

/** The flags as the readers take them. */
export function readOptions(flags: ReadFlags): ReadOptions {
  return {
    ...(flags.layout === undefined ? {} : { layout: flags.layout }),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
    ...(flags.dateOrder === undefined ? {} : { dateOrder: flags.dateOrder }),
    ...(flags.year === undefined ? {} : { year: flags.year }),
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.until === undefined ? {} : { until: flags.until }),
    ...(flags.zone === undefined ? {} : { zone: flags.zone }),
    names: flags.name ?? {},
    codes: Object.fromEntries(Object.entries(flags.code ?? {}).map(([code, text]) => [code, meaningOf(code, text)])),
  };
}

/** `A=b` gathered into a record; a later one of the same name wins. */
export function pair(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It has the form NAME=VALUE.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** Gathers a repeated option. */
export function several(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function meaningOf(code: string, text: string) {
  const meaning = codeMeaning(text);
  if (meaning.ok) return meaning.value;
  throw new InvalidArgumentError(`--code ${code}=${text}: ${meaning.problems.map(problemSentence).join(' ')}`);
}
