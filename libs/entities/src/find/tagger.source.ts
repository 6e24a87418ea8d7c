import { openTagger, taggerLanguages, toNameTokens } from '@naba/tagger';
import type { ModelFolder } from '@naba/models';
import type { PlacedToken, TaggedName, TaggerLanguage } from '@naba/tagger';
import type { ArticleField, FoundMention, MentionSource } from '../mention';
import { noNames } from './no-name';

/**
 * Names that the trained tagger of the article's language finds; none in other languages. The first word of an Arabic name
 * keeps its proclitics. Throws when a tagger's model is missing.
 */
export function openTaggerSource(models: ModelFolder): MentionSource {
  const taggers = { ar: openTagger(models, 'ar'), en: openTagger(models, 'en') } satisfies Record<TaggerLanguage, unknown>;
  return {
    name: 'tagger',
    findMentions(fields, { language }) {
      if (!isTagged(language)) return [];
      const sentences = fields.flatMap(toSentences);
      const names = taggers[language].tagDocument(sentences.map(({ tokens }) => tokens.map(({ text }) => text)));
      const mentions = sentences.flatMap((sentence, index) => names[index]!.map((name) => toMention(sentence, name)));
      const isNoName = noNames(fields, language);
      return mentions.filter((mention) => !isNoName(mention));
    },
  };
}

export function isTagged(language: string): language is TaggerLanguage {
  return taggerLanguages.some((tagged) => tagged === language);
}

interface NameSentence {
  readonly field: ArticleField;
  readonly tokens: readonly PlacedToken[];
}

function toSentences(field: ArticleField): NameSentence[] {
  const tokens = toNameTokens(field.tokens);
  let next = 0;
  return field.sentences.map(({ end }) => {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < end) next += 1;
    return { field, tokens: tokens.slice(first, next) };
  });
}

function toMention({ field, tokens }: NameSentence, { type, confidence, ...name }: TaggedName): FoundMention {
  return {
    field: field.name,
    start: tokens[name.start]!.start,
    end: tokens[name.end - 1]!.end,
    type,
    confidence,
    strength: 5,
  };
}
