// Asks the registry for known faults of what this repository installs. A fault that is rated high or critical fails; a registry
// that does not answer such questions is said and passes, because then nothing is known.
import { spawnSync } from 'node:child_process';

const MOST_SECONDS = 60;

const asked = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: MOST_SECONDS * 1000,
  shell: process.platform === 'win32',
});
const answer = parsed(asked.stdout ?? '');
const counts = answer?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log('npm audit: this registry was asked and did not answer, so that nothing is known of high advisories.');
} else {
  const high = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) => /^(high|critical)$/.test(severity));
  for (const { name, severity, range } of high) console.log(`${name} ${range}: ${severity}`);
  console.log(
    `npm audit: ${high.length} packages with a high or critical advisory, of ${answer.metadata.dependencies?.total ?? 'all'}.`,
  );
  if (high.length > 0) process.exitCode = 1;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
