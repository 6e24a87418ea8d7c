import { identifyLanguage, openLanguageModel } from '@naba/language';
import { ModelFolder } from '@naba/models';

/** A line for each language: how many of its sentences are named rightly, and what the others are taken for. */
export function measure(sentences: readonly { code: string; sentence: string }[]): string {
  const model = openLanguageModel(new ModelFolder());
  const lines: string[] = [];
  let right = 0;
  for (const [code, own] of groupByCode(sentences)) {
    const wrong = own.map(({ sentence }) => identifyLanguage(sentence, model).code).filter((found) => found !== code);
    right += own.length - wrong.length;
    const share = (100 * (own.length - wrong.length)) / own.length;
    lines.push(`${code}\t${own.length}\t${share.toFixed(1)}\t${[...new Set(wrong)].join(' ')}`);
  }
  lines.push(`all\t${sentences.length}\t${((100 * right) / sentences.length).toFixed(2)}`);
  return `${lines.join('\n')}\n`;
}

function groupByCode<T extends { code: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.code);
    if (group === undefined) groups.set(item.code, [item]);
    else group.push(item);
  }
  return groups;
}
