import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Session } from '../session.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `rota completion SHELL`: prints a script that completes commands and options; files are left to the shell. */
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
  readonly commands: readonly { readonly name: string; readonly says: string; readonly flags: readonly string[] }[];
}

function wordsOf(program: Command): CompletionWords {
  return {
    commands: program.commands.map((command) => ({
      name: command.name(),
      says: command.description(),
      flags: command.options.flatMap((option) => (option.long ? [option.long] : [])).concat('--help'),
    })),
  };
}

const scripts: Record<Shell, (words: CompletionWords) => string> = {
  bash: ({ commands }) => `_rota() {
  local word=\${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map((c) => c.name).join(' ')}" -- "$word")); return; fi
  case "$word" in -*) ;; *) return ;; esac
  case "\${COMP_WORDS[1]}" in
${commands.map((c) => `    ${c.name}) COMPREPLY=($(compgen -W "${c.flags.join(' ')}" -- "$word")) ;;`).join('\n')}
  esac
}
complete -o default -F _rota rota
`,
  zsh: (words) => `autoload -U bashcompinit && bashcompinit\n${scripts.bash(words)}`,
  fish: ({ commands }) =>
    commands
      .flatMap((c) => [
        `complete -c rota -n __fish_use_subcommand -a ${c.name} -d '${c.says.replaceAll("'", '')}'`,
        ...c.flags.map((flag) => `complete -c rota -n '__fish_seen_subcommand_from ${c.name}' -l ${flag.slice(2)}`),
      ])
      .join('\n')
      .concat('\n'),
};

function shellName(text: string): Shell {
  const shell = SHELLS.find((name) => name === text);
  if (shell === undefined) throw new InvalidArgumentError(`It is one of ${SHELLS.join(', ')}.`);
  return shell;
}
