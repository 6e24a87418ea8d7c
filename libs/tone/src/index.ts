export { openToneLexicon } from './lexicon';
export type { ToneLexicon } from './lexicon';
export { scoreTone } from './score-tone';
export type { Tone, ToneEvidence, ToneText } from './score-tone';
