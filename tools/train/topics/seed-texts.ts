import { mediaTopics } from '@naba/topics';
import { randomFrom } from '../random';
import type { Example } from './examples';
import { lexicon } from './lexicon';

/** For each topic, in Arabic and in English; English has labels of more topics and publishers. */
const textsPerTopic = [700, 300] as const;

/**
 * Short texts made of some seed words of one topic between a few words of any article: so that a topic without labelled text is
 * learned from its words where no other topic's are. Each speaks for its topic and against all others.
 */
export function seedTexts(articles: readonly Example[]): Example[] {
  const random = randomFrom(17);
  const below = (limit: number): number => Math.floor(random() * limit);
  return mediaTopics.flatMap(({ id }, index) => {
    const { ar, en } = lexicon[id]!;
    return [ar.split('،'), en.split(',')].flatMap((words, language) =>
      Array.from({ length: textsPerTopic[language]! }, (): Example => {
        const chosen = Array.from({ length: 2 + below(9) }, () => words[below(words.length)]!);
        const between = fillers(articles, language === 0, below, 2 + below(50));
        const text = [...chosen, ...between].sort(() => random() - 0.5).join(' ');
        const targets = new Float32Array(mediaTopics.length);
        targets[index] = 1;
        return { text, label: id, targets };
      }),
    );
  });
}

function fillers(articles: readonly Example[], isArabic: boolean, below: (limit: number) => number, count: number): string[] {
  for (;;) {
    const { text } = articles[below(articles.length)]!;
    if (/[\u0621-\u064a]/.test(text.slice(0, 100)) !== isArabic) continue;
    const words = text.slice(0, 2_000).split(/\s+/);
    return Array.from({ length: count }, () => words[below(words.length)]!);
  }
}
