/**
 * `npm run client [-- --check]`: turns the OpenAPI document of the routes into the types of a client,
 * `packages/server/src/wire/compiled/paths.ts`. `--check` only says whether they are those of today's routes.
 */
import { resolve } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { ROUTES } from '../../packages/server/src/routes/index.ts';
import { openApi } from '../../packages/server/src/serve/openapi.ts';
import { staleFiles, writeStale } from '../compile-contracts/write-files.ts';

const HEAD = '// Made by `npm run client` from the routes. Do not edit.\n\n';

const document = openApi(ROUTES, 'http://127.0.0.1:8080') as unknown as OpenAPI3;
const types = astToString(await openapiTS(document, { alphabetize: true }));
const wanted = {
  folder: resolve(import.meta.dirname, '../../packages/server/src/wire/compiled'),
  files: new Map([['paths.ts', `${HEAD}${types}`]]),
  keeps: () => false,
};
const stale = staleFiles(wanted);
const isCheck = process.argv.includes('--check');
if (!isCheck) writeStale(wanted, stale);
for (const path of stale) {
  if (isCheck) console.error(`${path} is not what the routes say. Try: npm run client`);
  else console.log(`${path} written`);
}
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
