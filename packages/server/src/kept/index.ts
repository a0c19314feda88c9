export { Kept, type KeptAnswer, type KeptDocument } from './kept.ts';
