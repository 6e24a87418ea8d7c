import type { CorrectionKind } from './correction';

type Pattern = readonly [kind: CorrectionKind, source: string];

/** How the notices of one language are told, as sources of regular expressions; in each list the first that fits decides. */
export interface NoticePatterns {
  /** What a paragraph begins with. */
  readonly labels: readonly Pattern[];
  /** What stands anywhere in a paragraph. */
  readonly sentences: readonly Pattern[];
}

export interface CompiledNotices {
  readonly labels: readonly CompiledPattern[];
  readonly sentences: readonly CompiledPattern[];
}

type CompiledPattern = readonly [kind: CorrectionKind, pattern: RegExp];

/** Brackets, bullets and "Editor's note:" may stand before a label. */
const lead = "^[\\s*•·–—\\-[({]*(?:(?:editor['’]?s['’]?\\s+note|ملاحظة(?:\\s+المحرر)?)\\s*[:：.]\\s*)?";

export function compileNotices({ labels, sentences }: NoticePatterns): CompiledNotices {
  return {
    labels: labels.map(([kind, source]) => [kind, new RegExp(withMarks(lead + source), 'iu')]),
    sentences: sentences.map(([kind, source]) => [kind, new RegExp(withMarks(source), 'iu')]),
  };
}

/** Arabic letters may bear vowel signs and be drawn out, and alef has four forms. */
function withMarks(source: string): string {
  const marks = '[\\u064b-\\u0652\\u0670\\u0640]*';
  return source.replace(/[\u0621-\u064a]/g, (letter) => `${/[اأإآ]/.test(letter) ? '[اأإآ]' : letter}${marks}`);
}
