import { basename, extname, join } from 'node:path';
import { compareFatigue, type FatigueReport, fatigueOfRota } from '@rotawright/core/fatigue';
import { bad, good, type Outcome, OutsideError } from '@rotawright/core/problems';
import type { Command } from 'commander';
import { type ExitCode, NOTHING_BREAKS, worstOf } from '../exit-codes.ts';
import { addFatigueFlags, type FatigueFlags, rr446Of, sleepOf } from '../input/fatigue-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { personIndices } from '../input/people.ts';
import { errorCode } from '../input/read-bytes.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import { comparisonText, fatigueText } from '../output/fatigue-text.ts';
import { showFault } from '../output/faults.ts';
import { makeFolder } from '../output/make-folder.ts';
import { overwritten } from '../output/overwritten.ts';
import { sayNotes } from '../output/say-notes.ts';
import type { Session } from '../session.ts';
import { ENGINE } from '../version.ts';

interface Flags extends ReadFlags, FatigueFlags {
  readonly json?: true;
  readonly html?: string;
  readonly compare?: string;
  readonly person: readonly string[];
}

const HELP = `
Every number is a model’s estimate for an average person. The exit code says nothing of fatigue: 0 when the file was read.

Examples:
  rota fatigue rota.xlsx
  rota fatigue rota.xlsx --person ann --html ann.html
  rota fatigue seven-nights.json --compare three-and-four-nights.json
  rota fatigue planned.json --compare worked.json --html difference.html
  rota fatigue rota.json --prepared --commute 45 --sleep own-sleep.json --json`;

/** `rota fatigue FILE…`: how tired and how risky, hour by hour, by published models. */
export function addFatigue(program: Command, session: Session): void {
  const command = program
    .command('fatigue')
    .description('say how tired a rota makes, hour by hour, by published models')
    .argument('<files...>', 'spreadsheets, CSV, calendars or interchange JSON; - for standard input')
    .option('--compare <file>', 'the rota to compare the first one with: what changes, and which duties cause it')
    .option('--json', 'one report a line, in the order of the files')
    .option('--html <path>', 'write a page to look at and print (a folder for several rotas)')
    .option('--person <id>', 'only this person, by id or name; may be repeated', several, []);
  addReadFlags(addFatigueFlags(command));
  command.addHelpText('after', HELP).action(async (files: string[], flags: Flags) => {
    session.exitCode = await fatigueFiles(files, flags, session);
  });
}

interface Judged {
  readonly open: OpenRota;
  readonly report: FatigueReport;
}

async function fatigueFiles(files: readonly string[], flags: Flags, session: Session): Promise<ExitCode> {
  const inputs = flags.compare === undefined ? files : [...files, flags.compare];
  const over = await overwritten(flags.sleep === undefined ? inputs : [...inputs, flags.sleep], [flags.html]);
  if (over.length > 0) return showFault({ file: flags.html ?? '', problems: over }, flags, session);
  const codes: ExitCode[] = [];
  const judged: Judged[] = [];
  const settled = { options: readOptions(flags) };
  for (const file of inputs) {
    const opened = await openSettled(file, settled, session.terminal);
    if (!opened.ok) {
      codes.push(showFault(opened, flags, session));
      continue;
    }
    sayNotes(opened.rotas, session.terminal);
    for (const open of opened.rotas) {
      const report = await judge(open, flags);
      if (report.ok) judged.push({ open, report: report.value });
      else codes.push(showFault({ file: open.file, problems: report.problems }, flags, session));
    }
  }
  if (flags.compare === undefined)
    for (const [i, one] of judged.entries()) await show(one, { flags, session, page: pagePath(judged, i, flags) });
  else if (codes.length === 0) codes.push(await compareBoth(judged, flags, session));
  return worstOf(codes.length === 0 ? [NOTHING_BREAKS] : codes);
}

async function judge(open: OpenRota, flags: Flags): Promise<Outcome<FatigueReport>> {
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return bad(people.problems);
  const sleep = await sleepOf(flags, open.rota);
  if (!sleep.ok) return bad(sleep.problems);
  return good(
    fatigueOfRota(open.rota, {
      engine: ENGINE,
      model: flags.model,
      sleep: sleep.value,
      settings: rr446Of(flags),
      people: people.value,
    }),
  );
}

/** Where the page of one rota goes: as named, or for several a file of its own in that folder. */
function pagePath(judged: readonly Judged[], i: number, { html }: Flags): string | null {
  if (html === undefined || judged.length === 1) return html ?? null;
  const stems = judged.map(({ open }) => basename(open.file, extname(open.file)));
  const before = stems.slice(0, i).filter((stem) => stem === stems[i]).length;
  return join(html, `${stems[i] ?? 'rota'}${before === 0 ? '' : `-${before + 1}`}.html`);
}

async function show(
  { open, report }: Judged,
  { flags, session, page: path }: { readonly flags: Flags; readonly session: Session; readonly page: string | null },
): Promise<void> {
  if (flags.json) session.terminal.out(`${JSON.stringify(report)}\n`);
  else session.terminal.out(fatigueText(report, open.file, session.terminal));
  if (path === null) return;
  const { fatigueHtml } = await import('@rotawright/formats/html');
  const page = { report, file: open.file, checkedOn: session.today, command: `rota fatigue ${quoted(open.file)}` };
  await writePage(path, fatigueHtml(page), session, flags);
}

async function compareBoth(judged: readonly Judged[], flags: Flags, session: Session): Promise<ExitCode> {
  const [before, after, more] = judged;
  if (before === undefined || after === undefined || more !== undefined) {
    const found = `${judged.length} rotas`;
    const wrong = {
      code: 'option.compare',
      where: '--compare',
      found,
      expected: 'one rota before and one after',
      tryThis: '--sheet',
    };
    return showFault({ file: '--compare', problems: [wrong] }, flags, session);
  }
  const comparison = compareFatigue(before.report, after.report);
  if (flags.json) session.terminal.out(`${JSON.stringify(comparison)}\n`);
  else
    session.terminal.out(comparisonText(comparison, { before: before.report, after: after.report }, session.terminal));
  if (flags.html !== undefined) {
    const { fatigueComparisonHtml } = await import('@rotawright/formats/html');
    const command = `rota fatigue ${quoted(before.open.file)} --compare ${quoted(after.open.file)}`;
    const page = {
      before: before.report,
      report: after.report,
      comparison,
      file: after.open.file,
      checkedOn: session.today,
      command,
    };
    await writePage(flags.html, fatigueComparisonHtml(page), session, flags);
  }
  return NOTHING_BREAKS;
}

async function writePage(path: string, page: string, { terminal }: Session, flags: Flags): Promise<void> {
  const { writeFileWhole } = await import('@rotawright/formats/write-safely');
  if (path !== flags.html) await makeFolder(flags.html ?? '.');
  try {
    await writeFileWhole(path, Buffer.from(page, 'utf8'));
  } catch (cause) {
    throw new OutsideError(`${path} could not be written (${errorCode(cause)}).`, { cause });
  }
  if (flags.json === undefined) terminal.out(`Written: ${path}\n`);
}

function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${file}"`;
}
