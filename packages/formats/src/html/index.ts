export { poundsText } from '../words/index.ts';
export { reportHtml } from './report-html.ts';
export type { ReportSource } from './report-source.ts';
