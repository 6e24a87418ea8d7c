import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCandidates, openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { projectRoot } from '@naba/project';
import { openTagger, toNameTokens } from '@naba/tagger';
import type { TaggerLanguage } from '@naba/tagger';
import { splitSentences, tokenize } from '@naba/text';
import { WordReadings } from '@naba/word-readings';
import { requireData } from '../../data/find-data';
import { NameUses } from './name-uses';

/** Texts by language: annotated ones, whose tags count, and plain ones, where the tagger of the language says what a name is. */
const texts = {
  ar: {
    annotated: ['ner/ar.anercorp.train.conll', 'ner/ar.aqmar.train.conll', 'ner/ar.wikifane.train.conll'],
    plain: ['articles/ar.saudinewsnet.ndjson.gz', 'topics/ar.sanad.train.jsonl.gz'],
  },
  en: {
    annotated: ['ner/en.gmb.train.conll', 'ner/en.wikigold.conll', 'ner/en.wnut17.train.conll'],
    plain: ['topics/en.agnews.train.jsonl.gz'],
  },
} as const;

/** Annotated text has no documents: this many sentences in a row are taken for one. */
const sentencesInDocument = 20;

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** English that is written with capitals where they belong: what stands in small letters is a word. */
const cased = texts.en.annotated.slice(0, 2);

const models = new ModelFolder();
const gazetteer = openGazetteer(models);

/** Counts in every text of a language what the gazetteer's names are used for. */
function countUses(language: TaggerLanguage): string[] {
  const uses = new NameUses();
  const count = (text: string, tags: readonly Tag[]): void => {
    const candidates = findCandidates({ text, readings: new WordReadings(tokenize(text)) }, { language }, gazetteer);
    uses.countDocument(
      candidates.map((candidate) => {
        const tag = tags.find(({ start, end }) => start < candidate.end && end > candidate.start);
        return { candidate, tag: tag?.type ?? 'O' };
      }),
    );
  };
  for (const path of texts[language].annotated) {
    const sentences = readFileSync(requireData(path), 'utf8').split(/\n\s*\n/);
    for (let from = 0; from < sentences.length; from += sentencesInDocument)
      count(...readAnnotated(sentences.slice(from, from + sentencesInDocument)));
  }
  const tagger = openTagger(models, language);
  for (const content of plainTexts(language)) {
    const sentences = splitSentences(content).map(({ start, end }) =>
      toNameTokens(tokenize(content.slice(start, end))).map((token) => ({
        ...token,
        start: token.start + start,
        end: token.end + start,
      })),
    );
    const names = tagger.tagDocument(sentences.map((tokens) => tokens.map((token) => token.text)));
    const tags = names.flatMap((inSentence, index) =>
      inSentence.map(({ start, end, type }) => {
        const tokens = sentences[index]!;
        return { start: tokens[start]!.start, end: tokens[end - 1]!.end, type };
      }),
    );
    count(content, tags);
  }
  if (language === 'en') countSmall(uses);
  return uses.toLines(language);
}

function* plainTexts(language: TaggerLanguage): Iterable<string> {
  for (const path of texts[language].plain) {
    for (const line of gunzipSync(readFileSync(requireData(path)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { text = '', content = text } = JSON.parse(line) as { readonly text?: string; readonly content?: string };
      yield content;
    }
  }
}

/** Names of one word that English writes in small letters: Time, Crystal, Young, Officer. */
function countSmall(uses: NameUses): void {
  const texts = [...cased.map((path) => readFileSync(requireData(path), 'utf8').replace(/\t.*/g, '')), ...plainTexts('en')];
  for (const text of texts)
    for (const [word] of text.matchAll(/\b[a-z]{2,}\b/g)) {
      const key = word[0]!.toUpperCase() + word.slice(1);
      const name = gazetteer.latin.find(key);
      if (name !== undefined && !name.traits.isAdjective && name.targets[0]?.kind !== 'country') uses.countWord(key);
    }
}

/** Text and tags of annotated sentences, a line each. */
function readAnnotated(sentences: readonly string[]): [string, Tag[]] {
  const tags: Tag[] = [];
  let text = '';
  for (const sentence of sentences) {
    for (const line of sentence.split('\n')) {
      const [token = '', tag = 'O'] = line.split('\t');
      const start = text.length;
      text += `${token} `;
      if (tag !== 'O') tags.push({ start, end: start + token.length, type: tag.slice(2) });
    }
    text += '\n';
  }
  return [text, tags];
}

const lines = [NameUses.head, ...countUses('ar'), ...countUses('en')];
writeFileSync(join(projectRoot(), 'models', 'place-uses.tsv'), `${lines.join('\n')}\n`);
process.stdout.write(`models/place-uses.tsv: ${lines.length - 1} names\n`);
