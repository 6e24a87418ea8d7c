export { summarize } from './summarize';
export type { SummaryOptions, SummaryText } from './summarize';
