export { GridView } from './grid-view.ts';
export type { Box } from './overlays.ts';
export { isTouch } from './touch.ts';
