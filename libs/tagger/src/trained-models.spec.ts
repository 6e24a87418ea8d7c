import { ModelFolder } from '@naba/models';
import { tokenize } from '@naba/text';
import { openTagger, toNameTokens } from './index';
import type { TaggerLanguage } from './index';

const models = new ModelFolder();
const taggers = { ar: openTagger(models, 'ar'), en: openTagger(models, 'en') };

function namesIn(language: TaggerLanguage, text: string): string[] {
  const tokens = toNameTokens(tokenize(text));
  const names = taggers[language].tag(tokens.map((token) => token.text));
  return names.map(({ type, start, end }) => `${type} ${text.slice(tokens[start]!.start, tokens[end - 1]!.end)}`);
}

describe('the trained taggers', () => {
  it.each([
    ['التقى الرئيس العراقي برهم صالح في بغداد وزير الخارجية الإيطالي.', ['PER برهم صالح', 'LOC بغداد']],
    ['وصل إلى القاهرة وفد من الأمم المتحدة.', ['LOC القاهرة', 'ORG الأمم المتحدة']],
    ['فاز ريال مدريد على برشلونة أمس.', ['ORG ريال مدريد', 'ORG برشلونة']],
    ['قال محمود عباس إن الاجتماع تأجل.', ['PER محمود عباس']],
  ])('find the names in %j', (text, expected) => {
    expect(namesIn('ar', text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Tony Blair met Kofi Annan in London on Monday.', ['PER Tony Blair', 'PER Kofi Annan', 'LOC London']],
    ["Iraq's army said it had moved north of Mosul.", ['LOC Iraq', 'LOC Mosul']],
    ['Shares of Microsoft Corp. rose in New York.', ['LOC New York']],
    ['The United Nations sent aid to Sudan.', ['ORG United Nations', 'LOC Sudan']],
  ])('find the names in %j', (text, expected) => {
    expect(namesIn('en', text)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['ar', 'en'] as const)('have nothing to say about %s text without words', (language) => {
    expect(taggers[language].tag(['.', '-', '12'])).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('of %s name their version', (language) => {
    expect(taggers[language].version).toMatch(/^[0-9a-f]{8}$/);
  });
});
