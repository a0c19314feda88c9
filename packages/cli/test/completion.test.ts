import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { rota } from './run-rota.ts';

/** What bash would offer for the last of the words. */
function offered(script: string, words: readonly string[]): readonly string[] {
  const run = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rota; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', run, 'bash', ...words], { encoding: 'utf8' });
  return out.split('\n').filter((word) => word !== '');
}

it.skipIf(process.platform === 'win32')(
  'bash completes commands, options, and the names that options take',
  async () => {
    const { out: script } = await rota(['completion', 'bash']);
    expect(offered(script, ['rota', 'exp'])).toEqual(['explain']);
    expect(offered(script, ['rota', 'check', '--edi'])).toEqual(['--edition']);
    expect(offered(script, ['rota', 'check', '--contract', 'england'])).toEqual(['england-2002', 'england-2016']);
    expect(offered(script, ['rota', 'check', 'a.csv', '--reading', 'days'])).toEqual(['days-touched']);
    expect(offered(script, ['rota', 'pay', '--rounding', ''])).toEqual(['table', 'exact']);
    expect(offered(script, ['rota', 'explain', 'rest.after-n'])).toEqual(['rest.after-night']);
    expect(offered(script, ['rota', 'check', 'rota.x'])).toEqual([]);
  },
);
