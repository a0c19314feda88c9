import { extname, join } from 'node:path';
import { type Problem, problemSentence } from '@rotawright/core/problems';
import { counted } from '@rotawright/formats/words';
import { type Command, Option } from 'commander';
import { type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from '../exit-codes.ts';
import { personIndices } from '../input/people.ts';
import { STANDARD_INPUT } from '../input/read-bytes.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import type { OutFile } from '../output/converted-files.ts';
import { type FileFault, faultText, leftOutText } from '../output/faults.ts';
import { makeFolder } from '../output/make-folder.ts';
import { overwritten } from '../output/overwritten.ts';
import { sayNotes } from '../output/say-notes.ts';
import type { Session } from '../session.ts';

const FORMATS = ['json', 'xlsx', 'csv', 'ics'] as const;
type Format = (typeof FORMATS)[number];

interface ConvertFlags extends ReadFlags {
  readonly to?: Format;
  readonly person: readonly string[];
}

const HELP = `
The form of OUT goes by its ending: .json (interchange), .xlsx, .csv, .ics (calendars, one a person: OUT is then a
folder, or a file when there is one person). With - as OUT, --to says it.

Examples:
  rota convert rota.xlsx rota.json
  rota convert rota.json rota.xlsx
  rota convert rota.xlsx calendars --to ics
  rota convert rota.xlsx - --to json | rota check -`;

/** `rota convert IN OUT`: the same rota in another form; every doubt about IN is settled first. */
export function addConvert(program: Command, session: Session): void {
  const command = program
    .command('convert')
    .description('write a rota in another form: JSON, XLSX, CSV or calendars')
    .argument('<in>', 'file to read; - for standard input')
    .argument('<out>', 'file or folder to write; - for standard output')
    .addOption(new Option('--to <form>', 'form of the output').choices(FORMATS))
    .option('--person <id>', 'calendars of these people only; may be repeated', several, []);
  addReadFlags(command);
  command.addHelpText('after', HELP).action(async (from: string, to: string, flags: ConvertFlags) => {
    session.exitCode = await convert({ from, to }, flags, session);
  });
}

async function convert(
  paths: { readonly from: string; readonly to: string },
  flags: ConvertFlags,
  session: Session,
): Promise<ExitCode> {
  const fail = (fault: FileFault): ExitCode => {
    session.terminal.err(faultText(fault, problemSentence));
    return WRONG_INPUT;
  };
  const form = flags.to ?? FORMATS.find((ending) => extname(paths.to).toLowerCase() === `.${ending}`);
  if (form === undefined) return fail({ file: paths.to, problems: [unknownForm(paths.to)] });
  const opened = await openSettled(paths.from, { options: readOptions(flags) }, session.terminal);
  if (!opened.ok) return fail(opened);
  const [open, ...others] = opened.rotas;
  if (open === undefined) return fail({ file: paths.from, problems: [] });
  for (const other of others) session.terminal.err(leftOutText(other));
  sayNotes([open], session.terminal);
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return fail({ file: paths.from, problems: people.problems });
  const { convertedFiles } = await import('../output/converted-files.ts');
  const converted = await convertedFiles(open, form, people.value);
  if (!converted.ok) return fail({ file: paths.from, problems: converted.problems });
  for (const note of converted.value.notes) session.terminal.err(`${note}\n`);
  const { files } = converted.value;
  if (files.length === 0) return fail({ file: paths.from, problems: [nobody] });
  if (paths.to === STANDARD_INPUT) {
    const [only, ...rest] = files;
    if (only === undefined || rest.length > 0)
      return fail({ file: paths.from, problems: [severalFiles(files.length)] });
    process.stdout.write(only.bytes);
    return NOTHING_BREAKS;
  }
  const targets = targetsOf(files, paths.to);
  const over = await overwritten(
    [paths.from],
    targets.map(({ path }) => path),
  );
  if (over.length > 0) return fail({ file: paths.to, problems: over });
  await writeAll(targets, paths.to, session);
  return NOTHING_BREAKS;
}

interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One file under the name given when that has an ending; else all in the folder of that name. */
function targetsOf(files: readonly OutFile[], out: string): readonly Target[] {
  const isFile = files.length === 1 && extname(out) !== '';
  return files.map(({ name, bytes }) => ({ path: isFile ? out : join(out, name), bytes }));
}

async function writeAll(targets: readonly Target[], out: string, session: Session): Promise<void> {
  const { writeFileWhole } = await import('@rotawright/formats/write-safely');
  const isFolder = targets.some(({ path }) => path !== out);
  if (isFolder) await makeFolder(out);
  for (const { path, bytes } of targets) await writeFileWhole(path, bytes);
  session.terminal.err(`Written: ${isFolder ? `${counted(targets.length, 'file')} in ${out}` : out}\n`);
}

const nobody: Problem = {
  code: 'option.form',
  where: 'people',
  found: 'nobody, so there is no calendar to write',
  expected: 'at least one person',
  tryThis: 'another form, such as --to json',
};

function severalFiles(count: number): Problem {
  return {
    code: 'option.form',
    where: 'standard output',
    found: `${counted(count, 'file')} to write`,
    expected: 'a single file',
    tryThis: 'a folder as OUT, or --person',
  };
}

function unknownForm(out: string): Problem {
  return {
    code: 'option.form',
    where: out === STANDARD_INPUT ? 'standard output' : out,
    found: 'its name does not say in which form to write',
    expected: `an ending of ${FORMATS.map((ending) => `.${ending}`).join(', ')}, or --to`,
    tryThis: '--to json',
  };
}
