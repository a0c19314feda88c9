import { basename, extname, join } from 'node:path';
import type { FatigueReport } from '@rotawright/core/fatigue';
import type { PayReport } from '@rotawright/core/pay';
import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { Session } from '../session.ts';
import type { Checked } from './checked.ts';
import { makeFolder } from './make-folder.ts';
import { overwritten } from './overwritten.ts';
import { pricedBy } from './priced.ts';

/** Files that a run of `rota check` writes besides its table. */
export interface Output {
  readonly html: string | null;
  readonly xlsx: string | null;
  /** Does the HTML report get a part on tiredness? */
  readonly fatigue?: boolean;
  /** Every file that this run reads: none of them is written over. */
  readonly inputs: readonly string[];
  /** Several rotas go into a folder, each under its own name. */
  readonly several: boolean;
  /** Options of this run that a person needs to repeat it, as they stand on a command line. */
  readonly options?: readonly string[];
  /** Names already used in this run. */
  readonly taken: Set<string>;
}

/**
 * Writes what was asked for one rota, each file whole or not at all; returns the paths. Where one of the files would
 * stand in place of an input, nothing is written.
 */
export async function writeOutputs(
  checked: Checked,
  output: Output,
  session: Session,
): Promise<Outcome<readonly string[]>> {
  const html = targetOf(output.html, { checked, output, extension: '.html' });
  const xlsx = targetOf(output.xlsx, { checked, output, extension: '.xlsx' });
  const targets = [html, xlsx].filter((target) => target !== null);
  const over = await overwritten(output.inputs, targets);
  if (over.length > 0) return bad(over);
  if (output.several) for (const folder of [output.html, output.xlsx]) if (folder !== null) await makeFolder(folder);
  const { writeFileWhole } = await import('@rotawright/formats/write-safely');
  if (html !== null) await writeFileWhole(html, Buffer.from(await pageOf(checked, output, session), 'utf8'));
  if (xlsx !== null) {
    const { rotaWorkbook } = await import('@rotawright/formats/xlsx-out');
    const { rota, document } = checked.open;
    await writeFileWhole(xlsx, await rotaWorkbook({ rota, document, report: checked.report }));
  }
  return good(targets);
}

async function pageOf(checked: Checked, output: Output, session: Session): Promise<string> {
  const { reportHtml } = await import('@rotawright/formats/html');
  return reportHtml({
    rota: checked.open.rota,
    document: checked.open.document,
    report: checked.report,
    contractTitle: checked.contract.contract.title,
    source: sourceOf(checked),
    checkedOn: session.today,
    command: commandFor(checked, output.options ?? []),
    pay: payOf(checked),
    ...(output.fatigue ? { fatigue: await fatigueOf(checked) } : {}),
  });
}

/** Tiredness of the people of the report, from the sleep that their duties leave. */
async function fatigueOf({ open: { rota }, report }: Checked): Promise<FatigueReport> {
  const { fatigueOfRota } = await import('@rotawright/core/fatigue');
  const checked = new Set(report.people.map(({ id }) => id));
  const people = [...rota.people.keys()].filter((p) => checked.has(rota.people[p]?.id ?? ''));
  return fatigueOfRota(rota, { engine: report.engine, people });
}

function sourceOf({ open }: Checked) {
  return open.sheet === open.file ? { file: open.file } : { file: open.file, sheet: open.sheet };
}

interface Place {
  readonly checked: Checked;
  readonly output: Output;
  readonly extension: string;
}

/** The file of one rota: the path as named, or for several rotas a file of its own in that folder. */
function targetOf(path: string | null, place: Place): string | null {
  return path !== null && place.output.several ? join(path, ownName(place)) : path;
}

function ownName({ checked, output, extension }: Place): string {
  const file = checked.open.file;
  const stem =
    basename(file, extname(file)) +
    (checked.open.sheet === file ? '' : `-${checked.open.sheet.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`);
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : `-${n}`}${extension}`;
    if (output.taken.has(name)) continue;
    output.taken.add(name);
    return name;
  }
}

/** The command that repeats this check. */
function commandFor({ open, contract }: Checked, options: readonly string[]): string {
  const named = ['--contract', contract.contract.id, '--edition', contract.edition, ...options];
  return ['rota', 'check', open.file, ...named].map(shellWord).join(' ');
}

function shellWord(text: string): string {
  return /^[\w./:=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What the people whose grade is known are paid, as far as it can be told, at the rates of the day that the check is for. */
function payOf({ open, report, contract }: Checked): readonly PayReport[] {
  const checked = new Set(report.people.map(({ id }) => id));
  return open.rota.people.flatMap(({ id, facts }, person) => {
    if (facts.grade === null || !checked.has(id)) return [];
    const pay = pricedBy({ rota: open.rota, person, contract }, PLAIN_PRICE);
    return pay.ok && pay.value.knownPence > 0 ? [pay.value] : [];
  });
}

/** No premium, no weighting, no floor: only what the rota and the grade tell. */
const PLAIN_PRICE = { rounding: 'table', premium: [], reading: [], grade: undefined } as const;
