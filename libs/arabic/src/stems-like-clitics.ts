import { arabic } from '@naba/languages';
import { unifyHamza } from './hamza-spelling';

const { likePrefix, likeEnding } = arabic.stems.lists;

/** Common stems, as the analysis of the index writes them, that the patterns alone would cut. */
export const arabicStems: readonly string[] = [...new Set([...likePrefix.words, ...likeEnding.words].map(unifyHamza))];
