export { Postman, type PostmanTools } from './postman.ts';
export { type News, tell } from './tell.ts';
