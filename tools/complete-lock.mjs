// Some registries do not hold the builds of a package for every platform. npm then leaves them out of the lock file and
// `npm ci` refuses the lock. This adds what is missing, with the version that its parent asks for; `--check` only looks.
// Run it after every change of a dependency: node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix'];
const PROCESSORS = {
  aarch64: 'arm64',
  x86_64: 'x64',
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name, version]) => !isLocked(place, name) && /^\d/.test(version))
    .map(([name, version]) => [name, lockEntry(name, version, entry.dev === true)]),
);

if (process.argv.includes('--check')) {
  for (const [name] of missing)
    console.error(`package-lock.json does not name ${name}. Try: node tools/complete-lock.mjs`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} else {
  for (const [name, entry] of missing) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} added`);
}

/** Is the package found from this place, as Node would look for it? */
function isLocked(place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
    if (!at.includes('node_modules/')) at = '';
  }
}

/** What the name of a build says of its platform; a package for another platform is never fetched. */
function lockEntry(name, version, dev) {
  const words = (name.split('/').pop() ?? '').split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = words.map((word) => PROCESSORS[word]).find((processor) => processor !== undefined);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}
