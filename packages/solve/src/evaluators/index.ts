export * from './curtois.ts';
export * from './inrc1.ts';
export * from './inrc2.ts';
export * from './rws.ts';
