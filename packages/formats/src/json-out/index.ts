export { rotaJson } from './rota-json.ts';
