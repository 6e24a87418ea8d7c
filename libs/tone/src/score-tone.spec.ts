import { ModelFolder } from '@naba/models';
import { tokenize } from '@naba/text';
import fc from 'fast-check';
import { openToneLexicon } from './lexicon';
import { scoreTone } from './score-tone';
import type { Tone } from './score-tone';

const lexicon = openToneLexicon(new ModelFolder());

function toneOf(body: string, title = '', language = /[a-z]/i.test(body) ? 'en' : 'ar'): Tone {
  const tone = scoreTone({ title, body, titleTokens: tokenize(title), bodyTokens: tokenize(body) }, language, lexicon);
  if (tone === undefined) throw new Error('no tone');
  return tone;
}

const weights = (text: string): string[] => toneOf(text).evidence.map(({ text: word, weight }) => `${word} ${weight}`);

describe('scoreTone', () => {
  it.each([
    ['takes the article and clitics off', 'وبالأزمة', ['وبالأزمة -0.7']],
    ['knows feminine and plural forms of verbs', 'تنهار الأسواق وانهارت', ['تنهار -0.8', 'وانهارت -0.8']],
    ['knows English endings', 'killings and crises; applauded', ['killings -0.9', 'crises -0.7', 'applauded 0.6']],
    ['turns what is negated', 'there was no agreement', ['agreement -0.3']],
    ['turns what Arabic negates', 'دون التوصل إلى اتفاق', ['اتفاق -0.3']],
    ['ends a negation with its clause', 'not now, victory', ['victory 0.8']],
    ['reads less of something bad as good', 'Unemployment fell', ['Unemployment 0.3']],
    ['reads less of something good as bad', 'تراجع النمو', ['تراجع -0.4', 'النمو -0.3']],
    ['reads pairs of words together', 'وقف إطلاق النار', ['وقف إطلاق 0.6']],
    ['leaves what only looks like a negation', 'لا يزال الأمل قائما', ['الأمل 0.6']],
  ])('%s', (_title, text, expected) => {
    expect(weights(text)).toEqual(expected);
  });

  it('counts the headline twice', () => {
    const body = 'The council met on Tuesday and the members spoke for three hours about it.';
    expect(toneOf(`${body} Crisis.`, 'Meeting').score).toBeGreaterThan(toneOf(body, 'Meeting: crisis').score);
  });

  it('finds the same words weaker in a longer text', () => {
    const filler = 'The council met on Tuesday. '.repeat(20);
    expect(toneOf(`Crisis. ${filler}`).score).toBeGreaterThan(toneOf('Crisis in the council.').score);
  });

  it('says nothing about a language that it does not know', () => {
    expect(
      scoreTone({ title: '', body: 'guerre', titleTokens: [], bodyTokens: tokenize('guerre') }, 'fr', lexicon),
    ).toBeUndefined();
  });

  it('gives a text without tone the score 0 and no evidence', () => {
    expect(toneOf('')).toEqual({ score: 0, evidence: [] });
  });

  it('keeps scores between -1 and 1, and evidence exact and heaviest first', () => {
    const words = fc.array(
      fc.constantFrom('killed', 'not', 'peace', 'fell', '. ', 'قتلى', 'لم', 'فوز', 'x', 'تراجع', 'وقف', 'إطلاق'),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('ar', 'en'), (list, language) => {
        const body = list.join(' ');
        const { score, evidence } = toneOf(body, body, language);
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        let last = 1;
        for (const { start, end, text, weight } of evidence) {
          expect(body.slice(start, end)).toBe(text);
          expect(Math.abs(weight)).toBeLessThanOrEqual(last);
          last = Math.abs(weight);
        }
      }),
    );
  });
});
