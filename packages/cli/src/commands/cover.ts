import { bad, good, nearestWord, type Outcome, type Problem, problem } from '@rotawright/core/problems';
import {
  COVER_PACKS,
  type CoverFinding,
  type CoverPack,
  checkCover,
  coverDemands,
  parseCoverPack,
} from '@rotawright/core/standards';
import { durationText, stampText } from '@rotawright/formats/words';
import { type Command, InvalidArgumentError } from 'commander';
import { parse as parseYaml } from 'yaml';
import { type ExitCode, NOTHING_BREAKS, worstOf } from '../exit-codes.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { personIndices } from '../input/people.ts';
import { readBytes } from '../input/read-bytes.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import { coverAsDemand } from '../output/cover-as-demand.ts';
import { showFault } from '../output/faults.ts';
import { sayNotes } from '../output/say-notes.ts';
import type { Session } from '../session.ts';
import { columnsText } from '../terminal/columns.ts';

interface Flags extends ReadFlags {
  readonly pack: string;
  readonly patients?: number;
  readonly assessed?: number;
  readonly person: readonly string[];
  readonly json?: true;
  readonly asDemand?: true;
}

const HELP = `
A cover standard is no contract: a rota is short of it, and breaks nothing. The exit code is 0 when the file was read.

Examples:
  rota cover rota.xlsx --pack intensive-care --patients 12
  rota cover rota.xlsx --pack medicine --assessed 40 --person ann --person bo
  rota cover rota.xlsx --pack our-own-standard.yaml
  rota cover rota.xlsx --pack intensive-care --patients 12 --as-demand | rota solve - --out new.xlsx
  rota explain cover`;

/** `rota cover FILE…`: whether enough people are there, by a standard chosen by the user. */
export function addCover(program: Command, session: Session): void {
  const command = program
    .command('cover')
    .description('say whether enough people are at work, by a cover standard you choose')
    .argument('<files...>', 'spreadsheets, CSV, calendars or interchange JSON; - for standard input')
    .requiredOption(
      '--pack <id or file>',
      `the standard: ${COVER_PACKS.map(({ id }) => id).join(', ')}, or a file of your own`,
    )
    .option('--patients <n>', 'patients present at all times', count)
    .option('--assessed <n>', 'patients assessed in a day', count)
    .option('--person <id>', 'who fills the role; may be repeated (default: everybody)', several, [])
    .option('--as-demand', 'write a demand for rota solve (of a template: for rota template) that asks for it')
    .option('--json', 'one list of findings a line, in the order of the files');
  addReadFlags(command);
  command.addHelpText('after', HELP).action(async (files: string[], flags: Flags) => {
    session.exitCode = await coverFiles(files, flags, session);
  });
}

async function coverFiles(files: readonly string[], flags: Flags, session: Session): Promise<ExitCode> {
  const pack = await packOf(flags.pack);
  if (!pack.ok) return showFault({ file: '--pack', problems: pack.problems }, flags, session);
  const settled = { options: readOptions(flags) };
  const codes: ExitCode[] = [];
  for (const file of files) {
    const opened = await openSettled(file, settled, session.terminal);
    if (!opened.ok) {
      codes.push(showFault(opened, flags, session));
      continue;
    }
    sayNotes(opened.rotas, session.terminal);
    for (const open of opened.rotas) codes.push(coverOne(open, pack.value, { flags, session }));
  }
  return worstOf(codes);
}

function coverOne(
  open: OpenRota,
  pack: CoverPack,
  { flags, session }: { readonly flags: Flags; readonly session: Session },
): ExitCode {
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return showFault({ file: open.file, problems: people.problems }, flags, session);
  const facts = {
    ...(flags.patients === undefined ? {} : { patients: flags.patients }),
    ...(flags.assessed === undefined ? {} : { assessedADay: flags.assessed }),
  };
  const demands = coverDemands(pack, facts);
  if (flags.asDemand) {
    const ids = people.value.map((at) => open.rota.people[at]?.id ?? '');
    const filling = flags.person.length === 0 ? null : new Set(ids);
    const { json, cannot } = coverAsDemand({ document: open.document, rota: open.rota, demands, filling });
    session.terminal.out(`${json}\n`);
    for (const text of cannot) session.terminal.err(`The shifts of this rota cannot meet: ${text}\n`);
    return NOTHING_BREAKS;
  }
  const findings = demands.map((demand) => checkCover(open.rota, demand, people.value));
  if (flags.json) session.terminal.out(`${JSON.stringify(findings)}\n`);
  else session.terminal.out(coverText(open, pack, findings));
  return NOTHING_BREAKS;
}

function coverText({ rota, file }: OpenRota, pack: CoverPack, findings: readonly CoverFinding[]): string {
  const asked = new Set(findings.map(({ demand }) => demand.id));
  const rest = pack.rules
    .filter(({ id }) => !asked.has(`${pack.id}.${id}`))
    .map(({ text }) => `  Not asked of this rota: ${text}\n`);
  const table =
    findings.length === 0
      ? 'Nothing in this standard can be asked without more facts. Try: --patients or --assessed\n'
      : columnsText({
          head: ['Verdict', 'At least', 'Found', 'Where', 'Asks'],
          rows: findings.map(({ demand, verdict, measured, at }) => [
            verdict,
            amount(demand.measure, demand.least),
            measured === null ? '–' : amount(demand.measure, measured),
            at === null ? '' : stampText(at),
            `${demand.text} (${demand.confidence})`,
          ]),
          right: [1, 2],
        });
  return `${rota.title === '' ? file : rota.title}\n${pack.title}: ${pack.publisher}, ${pack.published}\n\n${table}${rest.join('')}  Source: ${pack.source}\n  Doubt: ${pack.doubt}\n`;
}

function amount(measure: CoverFinding['demand']['measure'], value: number): string {
  return measure === 'people-at-all-times' ? `${value} at work` : durationText(value);
}

/** A published pack by id, or one of the user's own from a file of YAML or JSON. */
async function packOf(name: string): Promise<Outcome<CoverPack>> {
  const published = COVER_PACKS.find(({ id }) => id === name);
  if (published !== undefined) return good(published);
  if (!/[./\\]/.test(name)) return bad([unknownPack(name)]);
  const bytes = await readBytes(name, 'a cover standard as YAML or JSON');
  if (!bytes.ok) return bytes;
  try {
    return parseCoverPack(parseYaml(Buffer.from(bytes.value).toString('utf8')));
  } catch {
    return bad([
      problem('standards.wrong-value', {
        where: name,
        found: 'neither YAML nor JSON',
        expected: 'a cover standard',
        tryThis: 'a copy of one of standards/cover',
      }),
    ]);
  }
}

function unknownPack(name: string): Problem {
  const ids = COVER_PACKS.map(({ id }) => id);
  return problem('standards.wrong-value', {
    where: '--pack',
    found: `no standard is called "${name}"`,
    expected: `${ids.join(', ')}, or a file`,
    tryThis: nearestWord(name, ids) ?? '',
  });
}

function count(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
