export { findKeyphrases } from './find-keyphrases';
export type { KeyphraseOptions, KeyphraseText } from './find-keyphrases';
