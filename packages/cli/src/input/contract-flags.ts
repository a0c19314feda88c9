import { readFile } from 'node:fs/promises';
import {
  type ContractInForce,
  contractById,
  contractIds,
  contractInForce,
  type Overlay,
  parseOverlay,
} from '@rotawright/core/contracts';
import { bad, good, type Outcome, OutsideError, type Problem } from '@rotawright/core/problems';
import type { Rota, RotaInput } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { Command } from 'commander';
import { dayOfTemplate, type JudgedDay, unbegunNotes } from './overlay-days.ts';
import { errorCode } from './read-bytes.ts';
import { several } from './read-options.ts';

/** Options of every command that judges or prices under a contract. */
export interface ContractFlags {
  readonly contract?: string;
  readonly edition?: string;
  readonly on?: string;
  readonly overlay: readonly string[];
  readonly set: readonly string[];
}

/** The contract chosen for one rota, and why that one. */
export interface ChosenContract {
  readonly contract: ContractInForce;
  /** For people: `no contract was named and the roster starts on 2021-03-01`. */
  readonly because: string;
  /** Proposals of which a part does not stand yet on any day that is judged. */
  readonly notes: readonly string[];
}

/** Adds the options to a command; `on` is left to commands that give it a meaning of their own. */
export function addContractFlags(command: Command, withOn = true): Command {
  command
    .option('--contract <id>', `${contractIds().join(', ')} (default: by what the file holds)`)
    .option('--edition <id>', 'edition of the contract, e.g. 2019-08 (default: the one in force)');
  if (withOn)
    command.option(
      '--on <date>',
      'judge by the terms in force on this day (default: the roster’s first day; of a template today, or the first on which an overlay stands)',
    );
  return command
    .option('--overlay <file>', 'a proposal to lay over the contract; may be repeated, in order', several, [])
    .option('--set <name>', 'one of several published sets of values, e.g. 2023-24-as-awarded', several, []);
}

/** Overlays named on the command line, read once for all rotas. */
export async function readOverlays(paths: readonly string[]): Promise<Outcome<readonly Overlay[]>> {
  const overlays: Overlay[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const overlay = await readOverlay(path);
    if (overlay.ok) overlays.push(overlay.value);
    else problems.push(...overlay.problems);
  }
  return problems.length > 0 ? bad(problems) : good(overlays);
}

/** The contract for a rota: as named, else 2002 where the input is of that contract, else the 2016 family; by date. */
export function chooseContract(
  input: { readonly document: RotaInput; readonly rota: Rota },
  flags: ContractFlags,
  given: { readonly overlays: readonly Overlay[]; readonly today: string },
): Outcome<ChosenContract> {
  const { id, why } = contractFor(input, flags, given.overlays);
  const contract = contractById(id);
  if (!contract.ok) return contract;
  const day = judgedOn(input.rota, flags, given);
  if (!day.ok) return day;
  const inForce = contractInForce(contract.value, {
    ...(flags.edition === undefined ? {} : { edition: flags.edition }),
    on: day.value.on,
    overlays: given.overlays,
    variants: flags.set,
  });
  if (!inForce.ok) return inForce;
  const because =
    flags.edition === undefined ? `${why}; in force on ${formatCivilDate(day.value.on)}, ${day.value.why}` : why;
  const lastDay = input.rota.kind === 'roster' ? input.rota.endDay - 1 : day.value.on;
  return good({ contract: inForce.value, because, notes: unbegunNotes(given.overlays, lastDay) });
}

function contractFor(
  { document, rota }: { readonly document: RotaInput; readonly rota: Rota },
  flags: ContractFlags,
  overlays: readonly Overlay[],
): { readonly id: string; readonly why: string } {
  if (flags.contract !== undefined) return { id: flags.contract, why: 'named' };
  const base = overlays[0]?.base;
  if (base !== undefined) return { id: base.contract, why: 'the base of the overlay' };
  const people = document.kind === 'roster' ? document.people : [document];
  if (people.some((person) => person.pattern !== undefined)) {
    return { id: 'england-2002', why: 'the file names working patterns of the 2002 contract' };
  }
  return {
    id: 'england-2016',
    why: rota.kind === 'roster' ? 'the usual one for a roster' : 'the usual one for a template',
  };
}

function judgedOn(
  rota: Rota,
  flags: ContractFlags,
  { overlays, today }: { readonly overlays: readonly Overlay[]; readonly today: string },
): Outcome<JudgedDay> {
  if (flags.on !== undefined) {
    const on = parseCivilDate(flags.on);
    if (on === null) return bad([notADate('--on', flags.on)]);
    return good({ on, why: 'the day named' });
  }
  if (rota.kind === 'roster') return good({ on: rota.firstDay, why: 'the roster’s first day' });
  return good(dayOfTemplate(overlays, today));
}

/** The problem of an option that should be a day. */
export function notADate(option: string, text: string): Problem {
  return {
    code: 'option.date',
    where: option,
    found: `"${text}" is no date`,
    expected: 'a day of the calendar as YYYY-MM-DD',
    tryThis: `${option} 2026-02-04`,
  };
}

/** Faults of reading that are the input's, by the system's word for them. */
const NO_OVERLAY: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'this is a folder' };

async function readOverlay(path: string): Promise<Outcome<Overlay>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const found = NO_OVERLAY[errorCode(cause)];
    if (found === undefined) throw new OutsideError(`${path} could not be read (${errorCode(cause)}).`, { cause });
    return bad([overlayFault(path, found)]);
  }
  const { parse: parseYaml } = await import('yaml');
  try {
    const overlay = parseOverlay(parseYaml(text));
    return overlay.ok ? overlay : bad(overlay.problems.map((one) => ({ ...one, where: `${path}, ${one.where}` })));
  } catch (fault) {
    return bad([overlayFault(path, fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'it is no YAML')]);
  }
}

function overlayFault(path: string, found: string): Problem {
  return {
    code: 'overlay.unreadable',
    where: path,
    found,
    expected: 'an overlay in YAML or JSON, format rotawright-overlay/1',
    tryThis: 'examples/three-nights-overlay.yaml as a pattern',
  };
}
