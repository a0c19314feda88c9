const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** One-way imports. A file may import from its own folder or an earlier one; packages meet by name. */
const core = ['problems', 'time', 'contracts', 'roster', 'standards', 'rules', 'pay', 'fatigue'];
/** Files that each define one rule primitive. */
const primitives = readdirSync(join(__dirname, 'packages/core/src/rules'), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('packages/core/src/rules', name))
  .filter((path) => /= definePrimitive\(/.test(readFileSync(join(__dirname, path), 'utf8')))
  .map((path) => `^${path.replaceAll('\\', '/').replaceAll('.', '\\.')}$`);
if (primitives.length === 0) throw new Error('packages/core/src/rules: no primitive was found');
const tests = '\\.test\\.ts$';
/** The server from the bottom up; `live`, `mail` and `jobs` stand side by side below `http`, whose routes have them at hand. */
const server = [
  'wire',
  'roles',
  'document',
  'explain',
  'feed',
  'config',
  'kept',
  'store',
  'leave',
  'imports',
  'auth',
  'live',
  'mail',
  'jobs',
  'http',
  'routes',
  'sample',
  'serve',
];

/** A folder that no list names would be free of every rule below. */
for (const [name, folders] of Object.entries({ core, server })) {
  const there = readdirSync(join(__dirname, `packages/${name}/src`), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const odd = [...there.filter((one) => !folders.includes(one)), ...folders.filter((one) => !there.includes(one))];
  if (odd.length > 0) throw new Error(`packages/${name}/src: ${odd} stands in the list or in the folder only`);
}

/** `rules`, `pay` and `fatigue` stand side by side; each may use only what is earlier than all three. */
const laterThan = (folder) => {
  const at = core.indexOf(folder);
  const siblings = ['rules', 'pay', 'fatigue'];
  return core.filter((other, i) => {
    if (other === folder) return false;
    // Bands and fines start from what the rules found.
    if (folder === 'pay' && other === 'rules') return false;
    return i > at || (siblings.includes(folder) && siblings.includes(other));
  });
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...core.map((folder) => ({
      name: `core-${folder}-looks-back-only`,
      comment: 'Inside core: problems, time, contracts, roster, standards, then rules, pay, fatigue.',
      severity: 'error',
      from: { path: `^packages/core/src/${folder}/`, pathNot: tests },
      to: { path: `^packages/core/src/(${laterThan(folder).join('|') || 'nothing-is-later'})/` },
    })),
    {
      name: 'a-primitive-knows-no-other',
      severity: 'error',
      from: { path: primitives },
      to: { path: primitives },
    },
    {
      name: 'core-is-alone',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { path: '^(node:|packages/(?!core/)|node_modules/)', pathNot: '^packages/core/' },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'solve-and-formats-stand-on-core',
      severity: 'error',
      from: { path: '^packages/(solve|formats)/src/([^/]+)', pathNot: tests },
      to: { path: '^packages/(cli|server|web)/' },
    },
    {
      name: 'server-does-not-know-web-or-cli',
      severity: 'error',
      from: { path: '^packages/server/src/', pathNot: tests },
      to: { path: '^packages/(cli|web)/' },
    },
    {
      name: 'web-knows-only-the-wire-of-the-server',
      severity: 'error',
      from: { path: '^packages/web/src/', pathNot: tests },
      to: { path: '^packages/(cli|server/(?!src/(wire|roles)/))' },
    },
    ...server.map((folder, at) => ({
      name: `server-${folder}-looks-back-only`,
      comment: `Inside the server: ${server.join(', ')}.`,
      severity: 'error',
      from: { path: `^packages/server/src/${folder}/`, pathNot: tests },
      to: { path: `^packages/server/src/(${server.slice(at + 1).join('|') || 'nothing-is-later'})/` },
    })),
    {
      name: 'wire-is-alone',
      severity: 'error',
      from: { path: '^packages/server/src/wire/' },
      to: { path: '^packages/server/src/(?!wire/)' },
    },
    {
      name: 'formats-without-solve',
      severity: 'error',
      from: { path: '^packages/formats/src/', pathNot: tests },
      to: { path: '^packages/solve/' },
    },
    {
      name: 'repair-runs-in-browsers',
      comment: 'What the web app asks about one gap must not pull in threads or the LP solver.',
      severity: 'error',
      from: { path: '^packages/solve/src/repair/' },
      to: { path: '^packages/solve/src/(workers|cyclic|master|highs|solve\\.ts)', reachable: true },
    },
    {
      name: 'solve-without-formats',
      severity: 'error',
      from: { path: '^packages/solve/src/', pathNot: tests },
      to: { path: '^packages/formats/' },
    },
    {
      name: 'packages-meet-by-name',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['rota-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
