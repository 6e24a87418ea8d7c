export { scoreTone } from './score-tone';
export type { Tone, ToneEvidence, ToneText } from './score-tone';
