import type { QuoteV1 } from '@naba/contracts';
import { quoteRules } from '@naba/quotes';
import type { Figure, Skip, Suite } from '../figure';
import { readMarks, spanKey, trimSpan } from '../marked-text';
import { matchKeys, scoreAccuracy, scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readOwn } from '../test-data';
import { scoreNewsQuotes } from './news-quotes';

interface LabeledQuotes {
  readonly text: string;
  /** One per marked span: what the speaker is called, the part that no answer may miss in brackets; null where unnamed. */
  readonly speakers: readonly (string | null)[];
}

/** The word that introduces reported speech may be taken into the quote or left out: editors do both. */
const lead = /^[\s"“”„«»'‘’:،,.]*(?:(?:ب?[أإا]ن[َّ]*(?:ه|ها|هم|هما|هن)?|that)\s+)?[\s"“”„«»'‘’:،,.]*/iu;
const tail = /[\s"“”„«»'‘’:،,.!?؟؛;]*$/u;
const pronoun = /^(?:he|she|they)$/i;

/** Each later set was written when the one before it had been looked at while the rules grew. */
const sets = ['quotes', 'quotes-later', 'quotes-third'] as const;

/** F1 by the exact span of what was said, alone and with its speaker. */
export const scoreQuotes: Suite = ({ dataFolder }) => {
  const figures: Figure[] = [];
  const skipped: Skip[] = [];
  const hits: RuleHit[] = [];
  for (const { language, set } of ownLanguages.flatMap((language) => sets.map((set) => ({ language, set })))) {
    const cases = readOwn<LabeledQuotes>(`${set}.${language}`).map((labeled) => {
      const { text, spans } = readMarks(labeled.text);
      const { enrichment } = pipeline.enrich({ title: noTitle, body: text });
      return { labeled, text, spans, found: enrichment.quotes };
    });
    if (cases.every(({ found }) => found === undefined)) {
      skipped.push({ what: `${set}, ${language}`, why: 'no enricher fills `quotes`', isDataAway: false });
      continue;
    }
    const spanUnits: Matches[] = [];
    const speakerUnits: Matches[] = [];
    for (const { labeled, text, spans, found = [] } of cases) {
      const inBody = found.filter(({ field }) => field === 'body');
      const keys = inBody.map((quote) => spanKey(trimSpan(text, quote, lead, tail)));
      const goldKeys = spans.map((span) => spanKey(trimSpan(text, span, lead, tail)));
      hits.push(...inBody.map(({ rule = '' }, index) => ({ rule, language, isRight: goldKeys.includes(keys[index]!) })));
      spanUnits.push(matchKeys(new Set(goldKeys), new Set(keys)));
      const right = inBody.filter((quote, index) => {
        const gold = goldKeys.indexOf(keys[index]!);
        return gold >= 0 && keys.indexOf(keys[index]!) === index && isSpeaker(quote, labeled.speakers[gold] ?? null);
      }).length;
      speakerUnits.push([right, inBody.length - right, spans.length - right]);
    }
    const n = spanUnits.reduce((sum, [right, , missed]) => sum + right + missed, 0);
    const row = (id: string, name: string, units: readonly Matches[]): Figure => ({
      id: `${set}.${language}.${id}`,
      suite: 'quotes',
      language,
      name,
      data: `testdata/${set}.${language} (${cases.length} texts)`,
      split: 'own',
      n,
      unit: 'quotes',
      ...scoreMatches(units),
    });
    figures.push(row('text-and-speaker', 'text and speaker, F1', speakerUnits), row('text', 'text, F1', spanUnits));
  }
  figures.push(...scoreRules(hits));
  if (dataFolder === undefined) skipped.push({ what: 'quotes in news', why: 'the data is not there', isDataAway: true });
  else figures.push(...ownLanguages.flatMap((language) => scoreNewsQuotes(dataFolder, language)));
  return { figures, skipped };
};

/** A quote that a rule found, and whether exactly that was said. */
interface RuleHit {
  readonly rule: string;
  readonly language: string;
  readonly isRight: boolean;
}

/** How often each rule hits in the texts of all sets, and how many of its hits are right. */
function scoreRules(hits: readonly RuleHit[]): Figure[] {
  return ownLanguages.flatMap((language) =>
    quoteRules.flatMap(({ id }): Figure[] => {
      const units = hits.filter((hit) => hit.rule === id && hit.language === language).map(({ isRight }) => isRight);
      if (units.length === 0) return [];
      return [
        {
          id: `quotes.${language}.rule.${id}`,
          suite: 'quotes',
          language,
          name: `rule ${id}, hits right`,
          data: 'testdata/quotes, -later, -third',
          split: 'own',
          n: units.length,
          unit: 'hits',
          ...scoreAccuracy(units),
        },
      ];
    }),
  );
}

/** The answer must hold the bracketed name and stay within the whole phrase; an unnamed speaker is left out or a pronoun. */
export function isSpeaker({ speaker }: Pick<QuoteV1, 'speaker'>, gold: string | null): boolean {
  if (gold === null) return speaker === undefined || pronoun.test(speaker.text);
  const name = /\[(.*)\]/.exec(gold)?.[1];
  if (name === undefined) throw new Error(`A labelled speaker has no name in brackets: ${gold}`);
  const said = (speaker?.text ?? '').trim().toLowerCase();
  return said.includes(name.toLowerCase()) && gold.replace(/[[\]]/g, '').toLowerCase().includes(said);
}
