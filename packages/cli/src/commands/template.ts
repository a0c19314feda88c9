import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { BugError, type Outcome, type Problem, problemSentence } from '@rotawright/core/problems';
import { readRota } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { parseJson } from '@rotawright/formats/json';
import { dateText } from '@rotawright/formats/words';
import { findTemplates, MOST_WEEKS, readTemplateDemand, type TemplateDemand } from '@rotawright/solve/rota';
import type { Command } from 'commander';
import { BREACHES, type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from '../exit-codes.ts';
import { addContractFlags, type ContractFlags, notADate, readOverlays } from '../input/contract-flags.ts';
import { textOf } from '../input/open-problem.ts';
import { dayOfTemplate, unbegunNotes } from '../input/overlay-days.ts';
import { readBytes, shownName } from '../input/read-bytes.ts';
import { wholeWithin } from '../input/search-flags.ts';
import { faultText } from '../output/faults.ts';
import { overwritten } from '../output/overwritten.ts';
import { sayNotes } from '../output/say-notes.ts';
import { writeSolved } from '../output/solved-files.ts';
import { templateText } from '../output/template-text.ts';
import type { Session } from '../session.ts';
import { SearchProgress } from '../terminal/search-progress.ts';

/** More than any count means. */
const MOST = 999_999_999;
/** Seconds of exact search for one number of weeks. */
const EXACT_SECONDS = 20;

interface TemplateFlags extends ContractFlags {
  readonly weeks?: number;
  readonly steps: number;
  readonly longer: number;
  readonly seed: number;
  readonly time: number;
  readonly out?: string;
}

const HELP = `
FILE is a demand for a template (rotawright-template-demand/1): shift types, and how many people each weekday needs.

Examples:
  rota template examples/template-demand.json
  rota template examples/template-demand.json --weeks 8 --out eight.json
  rota template examples/template-demand.json --longer 3 --out template.xlsx`;

/** `rota template FILE`: lawful cyclic templates for a cover, the shortest first, or the proof that there is none. */
export function addTemplate(program: Command, session: Session): void {
  const command = program
    .command('template')
    .description('find a lawful template of weeks that repeats')
    .argument('<file>', 'what each weekday needs, in JSON; - for standard input')
    .option('--weeks <count>', 'weeks of the template (default: the fewest that will do)', wholeWithin(1, MOST_WEEKS))
    .option('--longer <count>', 'templates of so many more weeks besides', wholeWithin(0, MOST), 1)
    .option('--steps <count>', 'exchanges tried for each template', wholeWithin(0, MOST), 150_000)
    .option(
      '--time <seconds>',
      'seconds of exact search where exchanges find nothing',
      wholeWithin(0, MOST),
      EXACT_SECONDS,
    )
    .option('--seed <number>', 'equal seeds give equal templates', wholeWithin(0, MOST), 1)
    .option('--out <path>', 'write the first template: .json, .xlsx, .csv, .html, or a grid of codes');
  addContractFlags(command);
  command.addHelpText('after', HELP).action(async (file: string, flags: TemplateFlags) => {
    session.exitCode = await findTemplate(file, flags, session);
  });
}

async function findTemplate(file: string, flags: TemplateFlags, session: Session): Promise<ExitCode> {
  const { terminal } = session;
  const fail = (problems: readonly Problem[]): ExitCode => {
    terminal.err(faultText({ file, problems }, problemSentence));
    return WRONG_INPUT;
  };
  const over = await overwritten([file, ...flags.overlay], [flags.out]);
  if (over.length > 0) return fail(over);
  const bytes = await readBytes(file);
  if (!bytes.ok) return fail(bytes.problems);
  const json = parseJson(textOf(bytes.value), shownName(file));
  if (!json.ok) return fail(json.problems);
  const read = readTemplateDemand(json.value);
  if (!read.ok) return fail(read.problems);
  const demand = flags.weeks === undefined ? read.value : { ...read.value, weeks: flags.weeks };
  const contract = await contractFor(demand, flags, session);
  if (!contract.ok) return fail(contract.problems);
  const progress = new SearchProgress(terminal);
  const started = performance.now();
  const result = await findTemplates(demand, contract.value, {
    seed: flags.seed,
    steps: flags.steps,
    longer: flags.longer,
    exactSeconds: flags.time,
    progress: (weeks) =>
      progress.show({
        phase: `${weeks} weeks`,
        cost: null,
        bound: null,
        seconds: (performance.now() - started) / 1000,
      }),
  });
  progress.end();
  terminal.out(templateText(result, demand.weeks, terminal));
  const [best] = result.templates;
  if (best === undefined) return BREACHES;
  if (flags.out === undefined) return NOTHING_BREAKS;
  const rota = readRota(best.document);
  if (!rota.ok) throw new BugError(`the template found cannot be read: ${rota.problems[0]?.found}`);
  const open = {
    file: flags.out,
    sheet: flags.out,
    document: best.document,
    rota: rota.value,
    notes: [],
  };
  const path = await writeSolved(
    { open, report: best.report, contract: contract.value, because: 'named' },
    flags.out,
    session,
  );
  if (path !== null) terminal.out(`Written: ${path}\n`);
  return NOTHING_BREAKS;
}

async function contractFor(
  demand: TemplateDemand,
  flags: TemplateFlags,
  { today, terminal }: Session,
): Promise<Outcome<ContractInForce>> {
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return overlays;
  const usual = dayOfTemplate(overlays.value, today);
  const day = flags.on === undefined ? usual.on : parseCivilDate(flags.on);
  if (day === null) return { ok: false, problems: [notADate('--on', flags.on ?? today)] };
  if (flags.on === undefined && day !== parseCivilDate(today))
    terminal.err(`By the terms of ${dateText(formatCivilDate(day))}, ${usual.why}.\n`);
  sayNotes([{ notes: unbegunNotes(overlays.value, day) }], terminal);
  const contract = contractById(
    flags.contract ?? demand.contract?.id ?? overlays.value[0]?.base.contract ?? 'england-2016',
  );
  if (!contract.ok) return contract;
  const edition = flags.edition ?? demand.contract?.edition;
  return contractInForce(contract.value, { edition, on: day, overlays: overlays.value, variants: flags.set });
}
