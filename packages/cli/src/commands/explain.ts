import { type Contract, contractById, contractIds } from '@rotawright/core/contracts';
import { nearestWord } from '@rotawright/core/problems';
import { type Command, Option } from 'commander';
import { WRONG_INPUT } from '../exit-codes.ts';
import { explainedProblemText, explainProblems, problemCodes } from '../output/explain-problems.ts';
import { explainedText, explainStandards, standardNames } from '../output/explain-standards.ts';
import { explainables, explainJson, explainText } from '../output/explain-text.ts';
import type { Session } from '../session.ts';

const HELP = `
Examples:
  rota explain rest.after-night
  rota explain "Schedule 3 para 13"
  rota explain pay.basic.np3
  rota explain band.decision --contract england-2002 --json
  rota explain evidence nights
  rota explain fatigue
  rota explain cover intensive-care
  rota explain roster.unknown-shift-code`;

/**
 * `rota explain RULE|CLAUSE`: what a rule asks in our words, its numbers by date, sources, how sure they are, worked cases; of a
 * problem's code, what it means and how to mend it.
 */
export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('say what a rule, clause, term, pay line or problem means, with its numbers by date and their sources')
    .argument(
      '<name...>',
      'a rule id, clause id, term id, pay line, paragraph or code of a problem; evidence, fatigue or cover',
    )
    .addOption(new Option('--contract <id>', 'only this contract').choices([...contractIds()]))
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action((words: string[], flags: { readonly contract?: string; readonly json?: true }) => {
      const name = words.join(' ');
      const contracts = (flags.contract === undefined ? contractIds() : [flags.contract]).flatMap((id) => {
        const contract = contractById(id);
        return contract.ok ? [contract.value] : [];
      });
      const found = contracts.flatMap((contract) => explainables(contract, name));
      const standards = flags.contract === undefined ? explainStandards(name) : [];
      const problems = flags.contract === undefined ? explainProblems(name) : [];
      if (found.length + standards.length + problems.length === 0) {
        session.terminal.err(unknownName(name, contracts));
        session.exitCode = WRONG_INPUT;
        return;
      }
      if (flags.json)
        session.terminal.out(`${JSON.stringify([...found.map(explainJson), ...standards, ...problems])}\n`);
      else {
        const texts = found.map((one) => explainText(one, session.terminal));
        const more = standards.map((one) => explainedText(one, session.terminal));
        const faults = problems.map((one) => explainedProblemText(one, session.terminal));
        session.terminal.out([...texts, ...more, ...faults].join('\n'));
      }
    });
}

function unknownName(name: string, contracts: readonly Contract[]): string {
  const known = contracts
    .flatMap((contract) => [
      ...contract.clauses.flatMap((clause) => [clause.rule, clause.id]),
      ...Object.keys(contract.terms),
      ...Object.values(contract.terms).flatMap((term) => term.values.map((value) => value.clause)),
    ])
    .concat(standardNames(), problemCodes());
  const near = nearestWord(name, known);
  const advice =
    near === null
      ? 'rota contracts england-2016, which lists every clause'
      : `rota explain ${/\s/.test(near) ? `"${near}"` : near}`;
  return `Nothing here is called "${name}". Try: ${advice}\n`;
}
