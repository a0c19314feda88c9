export { GridView } from './grid-view.ts';
export type { Box } from './overlays.ts';
