// Packs what would be published, lays it in an empty folder as an installer would, and uses it from there: the command, the
// README's eight lines, the server with its web app.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.mjs';

const PACKAGES = {
  core: '@rotawright/core',
  solve: '@rotawright/solve',
  formats: '@rotawright/formats',
  server: '@rotawright/server',
  cli: 'rotawright',
};
/** What must travel with each package, and what besides with some: notices of what the web app is made of, schemas. */
const WITH_ALL = ['LICENSE', 'README.md'];
const WITH_SOME = {
  core: ['schema/rotawright-1.schema.json'],
  solve: ['schema/rotawright-demand-1.schema.json', 'schema/rotawright-template-demand-1.schema.json'],
  server: ['licences.txt', 'assets/inter-licence.txt', 'assets/nhsuk-frontend-licence.txt'].map(
    (name) => `dist/web/${name}`,
  ),
};
const PORT = 18_081;
const PATIENCE = 120_000;

run(process.execPath, ['tools/build.mjs'], 0, '.');
// Inside the repository, so that what the packages depend on is found in its `node_modules` without a second download.
const folder = mkdtempSync(join(process.cwd(), '.try-packages-'));
try {
  for (const [name, published] of Object.entries(PACKAGES)) install(name, published);
  const rota = join(folder, 'node_modules/rotawright/bin/rota.js');
  run(process.execPath, [rota, 'examples', 'rotas']);
  // 1: the bundled rota has breaches, and the check finds them.
  run(process.execPath, [rota, 'check', 'rotas/medicine-sho.xlsx'], 1);
  run(process.execPath, [rota, 'pay', 'rotas/eight-weeks.json', '--grade', 'CT1']);
  run(process.execPath, [
    rota,
    'solve',
    'rotas/demand-ward.json',
    '--time',
    '3',
    '--threads',
    '2',
    '--out',
    'made.json',
  ]);
  run(process.execPath, [rota, 'check', 'made.json']);
  tryLibrary(`${example('README.md', 'ts')}\nconsole.log(report.findings?.length ?? 'judged', pay.ok);\n`);
  for (const name of ['core', 'formats', 'solve']) tryLibrary(example(`packages/${name}/README.md`, 'js'));
  await tryServer(rota);
  console.log('the packages work where they are installed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** As `npm install` of the packed file would lay it out. */
function install(name, published) {
  const packed = run('npm', ['pack', '--silent', '--pack-destination', folder, `--workspace=${published}`], 0, '.');
  const place = join(folder, 'node_modules', published);
  mkdirSync(place, { recursive: true });
  run('tar', ['-xzf', packed.trim().split('\n').at(-1), '-C', place, '--strip-components=1']);
  const missing = [...WITH_ALL, ...(WITH_SOME[name] ?? [])].filter((file) => !existsSync(join(place, file)));
  if (missing.length > 0) throw new Error(`packages/${name} would be published without ${missing.join(', ')}`);
  console.log(`installed packages/${name}`);
}

/** The first block in that language of a README; TypeScript's is JavaScript too. */
function example(path, language) {
  const [, block] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(path, 'utf8')) ?? [];
  if (block === undefined) throw new Error(`${path} shows no use of the library`);
  return block.replace('examples/', 'rotas/');
}

/** Runs a script that has nothing but the packages. */
function tryLibrary(script) {
  writeFileSync(join(folder, 'alone.mjs'), script);
  run(process.execPath, ['alone.mjs']);
}

async function tryServer(rota) {
  const env = { ...process.env, PORT: String(PORT), ROTAWRIGHT_DATA: join(folder, 'data'), LOG_LEVEL: 'warn' };
  const server = spawn(process.execPath, [rota, 'serve'], { cwd: folder, env, stdio: 'inherit' });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const read = async () => (await fetch(`http://127.0.0.1:${PORT}/`)).text();
  try {
    await until(read, { patience: PATIENCE, isOver: () => server.exitCode !== null });
    if (!(await read()).includes('<html')) throw new Error('rota serve: the page of the web app is not in the package');
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** Runs a program in the folder and gives what it wrote; throws where its exit code is another than `wanted`. */
function run(program, args, wanted = 0, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === wanted) return stdout;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  throw new Error(`${program} ${args.join(' ')} ended with ${status}, not ${wanted}`);
}
