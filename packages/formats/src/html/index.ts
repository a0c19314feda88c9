export { poundsText } from '../words/index.ts';
export { type FatigueComparisonPage, type FatiguePage, fatigueComparisonHtml, fatigueHtml } from './fatigue-html.ts';
export { fatigueSection } from './fatigue-section.ts';
export { FATIGUE_STYLE } from './fatigue-style.ts';
export { dagger } from './fatigue-tables.ts';
export {
  changeText,
  comparisonSentences,
  fatigueAnswer,
  fatigueLead,
  MEASURE_NAMES,
  measureText,
  minutesText,
  placeText,
  scaleSentence,
  scoreText,
} from './fatigue-words.ts';
export { reportHtml } from './report-html.ts';
export type { ReportSource } from './report-source.ts';
