import { contractById, contractIds } from '@rotawright/core/contracts';
import { PAY_LINE_IDS } from '@rotawright/core/pay';
import { readingNames } from '@rotawright/core/rules';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Session } from '../session.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `rota completion SHELL`: prints a script that completes commands, options and the names they take; files are left to the shell. */
export function addCompletion(program: Command, session: Session): void {
  program
    .command('completion')
    .description('print a completion script for your shell')
    .argument('<shell>', 'bash, zsh or fish', shellName)
    .addHelpText('after', '\nExample:\n  rota completion bash >> ~/.bashrc')
    .action((shell: Shell) => {
      session.terminal.out(scripts[shell](wordsOf(program)));
    });
}

interface CompletionWords {
  readonly commands: readonly CommandWords[];
  /** Words that may follow an option, by its long name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

interface CommandWords {
  readonly name: string;
  readonly says: string;
  readonly flags: readonly string[];
  /** Words that may stand as the command's argument; files are left to the shell. */
  readonly words: readonly string[];
}

function wordsOf(program: Command): CompletionWords {
  const named = namedValues();
  const options = program.commands.flatMap((command) => command.options);
  const values = options.flatMap(({ long, argChoices }): [string, readonly string[]][] => {
    const words = argChoices ?? named.get(long ?? '');
    return long === undefined || long === null || words === undefined ? [] : [[long, words]];
  });
  return {
    commands: program.commands.map((command) => ({
      name: command.name(),
      says: command.description(),
      flags: command.options.flatMap((option) => (option.long ? [option.long] : [])).concat('--help'),
      words: named.get(command.name()) ?? [],
    })),
    values: new Map(values),
  };
}

/** Names that come from the contracts and rules, by the option or command that takes them. */
function namedValues(): ReadonlyMap<string, readonly string[]> {
  const contracts = contractIds().flatMap((id) => {
    const contract = contractById(id);
    return contract.ok ? [contract.value] : [];
  });
  const editions = contracts.flatMap((contract) => contract.editions.map(({ id }) => id));
  const rules = contracts.flatMap((contract) => contract.clauses.flatMap(({ rule, id }) => [rule, id]));
  return new Map<string, readonly string[]>([
    ['--contract', contractIds()],
    ['--edition', [...new Set(editions)]],
    ['--reading', readingNames()],
    ['contracts', contractIds()],
    ['explain', [...new Set([...rules, ...PAY_LINE_IDS])]],
    ['completion', SHELLS],
  ]);
}

function bashScript({ commands, values }: CompletionWords): string {
  const reply = (words: readonly string[]): string => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`;
  const after = [...values].map(([flag, words]) => `    ${flag}) ${reply(words)}; return ;;`);
  const named = commands.map(({ name, words }) => (words.length === 0 ? '' : `      ${name}) ${reply(words)} ;;\n`));
  return `_rota() {
  local word=\${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" -eq 1 ]; then ${reply(commands.map(({ name }) => name))}; return; fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${after.join('\n')}
  esac
  case "$word" in -*) ;; *)
    case "\${COMP_WORDS[1]}" in
${named.join('')}    esac
    return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map((c) => `    ${c.name}) ${reply(c.flags)} ;;`).join('\n')}
  esac
}
complete -o default -F _rota rota
`;
}

function fishScript({ commands, values }: CompletionWords): string {
  const lines = commands.flatMap((c) => [
    `complete -c rota -n __fish_use_subcommand -a ${c.name} -d '${c.says.replaceAll("'", '')}'`,
    ...(c.words.length === 0
      ? []
      : [`complete -c rota -n '__fish_seen_subcommand_from ${c.name}' -a '${c.words.join(' ')}'`]),
    ...c.flags.map((flag) => {
      const words = values.get(flag);
      const known = words === undefined ? '' : ` -x -a '${words.join(' ')}'`;
      return `complete -c rota -n '__fish_seen_subcommand_from ${c.name}' -l ${flag.slice(2)}${known}`;
    }),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

const scripts: Record<Shell, (words: CompletionWords) => string> = {
  bash: bashScript,
  zsh: (words) => `autoload -U bashcompinit && bashcompinit\n${bashScript(words)}`,
  fish: fishScript,
};

function shellName(text: string): Shell {
  const shell = SHELLS.find((name) => name === text);
  if (shell === undefined) throw new InvalidArgumentError(`It is one of ${SHELLS.join(', ')}.`);
  return shell;
}
