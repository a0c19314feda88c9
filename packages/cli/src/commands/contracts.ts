import {
  type ClauseCoverage,
  type Contract,
  contractById,
  contractCoverage,
  contractIds,
  contractStanding,
} from '@rotawright/core/contracts';
import { nearestWord, problemSentence } from '@rotawright/core/problems';
import type { Command } from 'commander';
import { WRONG_INPUT } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface ContractsFlags {
  readonly edition?: string;
  readonly json?: true;
}

/** `rota contracts [ID]`: which contracts and editions there are, and how complete and how sure each clause is. */
export function addContracts(program: Command, session: Session): void {
  program
    .command('contracts')
    .description('list contracts and editions, and how sure each clause is')
    .argument('[id]', 'a contract, to see its clauses')
    .option('--edition <id>', 'only this edition')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  rota contracts\n  rota contracts england-2016 --edition 2019-08')
    .action((id: string | undefined, flags: ContractsFlags) => {
      const ids = id === undefined ? contractIds() : [id];
      const contracts: Contract[] = [];
      for (const one of ids) {
        const contract = contractById(one);
        if (contract.ok) contracts.push(contract.value);
        else {
          session.terminal.err(contract.problems.map((problem) => `${problemSentence(problem)}\n`).join(''));
          session.exitCode = WRONG_INPUT;
          return;
        }
      }
      const wrong = unknownEdition(contracts, flags);
      if (wrong !== null) {
        session.terminal.err(wrong);
        session.exitCode = WRONG_INPUT;
        return;
      }
      const text = flags.json
        ? coverageJson(contracts, flags)
        : contracts.map((contract) => contractText(contract, session.terminal)).join('\n');
      const [only] = contracts;
      const clauses =
        id === undefined || flags.json || only === undefined ? '' : clausesText(only, flags, session.terminal);
      session.terminal.out(text + clauses);
    });
}

/** What to say about an edition that none of the contracts has; `null` when all is well. */
function unknownEdition(contracts: readonly Contract[], { edition }: ContractsFlags): string | null {
  const known = contracts.flatMap((contract) => contract.editions.map(({ id }) => id));
  if (edition === undefined || known.includes(edition)) return null;
  const near = nearestWord(edition, known);
  return `There is no edition "${edition}"; expected one of ${known.join(', ')}.${near === null ? '' : ` Try: ${near}`}\n`;
}

function coverageJson(contracts: readonly Contract[], flags: ContractsFlags): string {
  const all = contracts.map((contract) => ({
    id: contract.id,
    title: contract.title,
    hash: contract.hash,
    editions: contract.editions,
    standing: contractStanding(contract.id),
    clauses: wanted(contractCoverage(contract), flags),
  }));
  return `${JSON.stringify(all)}\n`;
}

function wanted(clauses: readonly ClauseCoverage[], { edition }: ContractsFlags): readonly ClauseCoverage[] {
  return edition === undefined ? clauses : clauses.filter((clause) => clause.edition === edition);
}

function contractText(contract: Contract, terminal: Terminal): string {
  const standing = contractStanding(contract.id);
  const editions = contract.editions.map(
    (edition) => `  ${edition.id}  ${edition.title}${edition.note === null ? '' : `\n           ${edition.note}`}\n`,
  );
  const missing = (standing?.missing ?? []).map((line) => `  missing: ${line}\n`);
  return [
    `${terminal.style('bold', contract.id)}  ${contract.title}\n`,
    `  ${standing?.status ?? 'partial'}, compared with its sources on ${standing?.verified ?? 'no day'}, ${contract.hash.slice(0, 19)}…\n`,
    ...editions,
    ...missing,
  ].join('');
}

function clausesText(contract: Contract, flags: ContractsFlags, terminal: Terminal): string {
  const clauses = wanted(contractCoverage(contract), flags).filter(({ status }) => status !== 'absent');
  const colour = {
    complete: 'green',
    partial: 'yellow',
    unconfirmed: 'yellow',
    unknown: 'red',
    'not-checkable': 'gray',
    absent: 'gray',
  } as const;
  return `\n${columnsText({
    head: ['Clause', 'Edition', 'Coverage', 'Paragraph', 'Why not complete'],
    rows: clauses.map((one) => [
      one.clause,
      one.edition,
      terminal.style(colour[one.status], one.status),
      one.paragraph,
      one.status === 'not-checkable' ? (one.why.split('Not checked: ')[1] ?? one.why).trim() : one.why,
    ]),
  })}`;
}
