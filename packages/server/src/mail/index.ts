export { Postman } from './postman.ts';
export { type News, tell } from './tell.ts';
