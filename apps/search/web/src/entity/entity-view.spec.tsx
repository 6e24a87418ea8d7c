/** @jest-environment @happy-dom/jest-environment */
import type { EntityAnswer } from '../api/answers';
import { takeQuestions } from '../api/questions.fixture';
import { entityAnswer } from '../shell/answer.fixture';
import { foundArticle } from '../shell/article.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import type { InterfaceLanguage } from '../text/words';
import { EntityView } from './entity-view';

jest.mock('virtual:world-outline', () => ({ worldOutline: 'M0 0' }), { virtual: true });

async function open(id: string, body: Partial<EntityAnswer>, language?: InterfaceLanguage): Promise<HTMLElement> {
  const questions = takeQuestions();
  const page = mount(<EntityView id={id} said="" />, language);
  await questions.answer(`/v1/entities/${encodeURIComponent(id)}`, entityAnswer({ id, ...body }));
  return page;
}

const hrefs = (page: ParentNode, selector: string) =>
  all<HTMLAnchorElement>(page, selector).map((link) => link.getAttribute('href'));

describe('EntityView', () => {
  it("names it in the reader's language first, and in the other one beside", async () => {
    expect(textsOf(await open('wd:Q1', {}), 'h1 bdi')).toEqual(['Iraq', 'العراق']);
    expect(textsOf(await open('wd:Q2', {}, 'ar'), 'h1 bdi')).toEqual(['العراق', 'Iraq']);
    expect(textsOf(await open('wd:Q3', { name: { en: 'IKEA', ar: 'IKEA' } }), 'h1 bdi')).toEqual(['IKEA']);
    expect(textsOf(await open('wd:Q4', { name: {} }), 'h1 bdi')).toEqual(['wd:Q4']);
  });

  it('says what it is, and shows a kind that has no word here as the API calls it', async () => {
    expect(textsOf(await open('wd:Q5', { kind: 'country' }), '.where span')).toContain(english.entityKinds['country']);
    expect(textsOf(await open('wd:Q6', { kind: 'lighthouse' }), '.where span')).toContain('lighthouse');
  });

  it('leads to all its articles, to those of a topic and of a source, and to the latest', async () => {
    const page = await open('wd:Q7', {
      topics: [{ id: 'medtop:15000000', name: { en: 'sport' }, count: 3 }],
      sources: [{ id: 'news.example', count: 1_200 }],
      latest: [foundArticle()],
    });
    expect(hrefs(page, 'header a')).toEqual(['/?entity=wd%3AQ7']);
    expect(hrefs(page, '.counted a')).toEqual([
      '/?topic=medtop%3A15000000&entity=wd%3AQ7',
      '/?entity=wd%3AQ7&source=news.example',
    ]);
    expect(textsOf(page, '.counted small')).toEqual(['3', '1,200']);
    expect(hrefs(page, '.article-links a')).toEqual([`/articles/${'a'.repeat(32)}`]);
  });

  it('draws a map of a place alone', async () => {
    expect(all(await open('wd:Q8', {}), '.map')).toEqual([]);
    expect(all(await open('wd:Q9', { location: { lat: 33, lon: 44 } }), '.map circle')).toHaveLength(1);
  });

  it('shows what was said with the words of the address, and puts others there', async () => {
    const questions = takeQuestions();
    const page = mount(<EntityView id="wd:Q10" said="rising prices" />, 'ar');
    await questions.answer('/v1/entities/wd%3AQ10?said=rising+prices', entityAnswer({ id: 'wd:Q10' }));
    expect(textsOf(page, 'p.quiet')).toEqual([arabic.noQuotes, arabic.noQuotes]);
    const field = page.querySelector<HTMLInputElement>('input[name=said]')!;
    expect(field.value).toBe('rising prices');
    const submit = (words: string): string => {
      doing(() => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      doing(() => void page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
      return location.pathname + location.search;
    };
    expect(submit(' بنزين ')).toBe(`/entities/wd:Q10?said=${encodeURIComponent('بنزين')}`);
    expect(submit('')).toBe('/entities/wd:Q10');
  });

  it('has no box for words where nobody is quoted', async () => {
    expect(all(await open('wd:Q11', {}), 'input[name=said]')).toEqual([]);
  });

  it('says so where the index knows nobody of that name', async () => {
    const questions = takeQuestions();
    const page = mount(<EntityView id="local:nobody" said="" />);
    await questions.answer('/v1/entities/local%3Anobody', { code: 'ENTITY_NOT_FOUND', status: 404 }, 404);
    expect(textsOf(page, '[role=alert] p')[0]).toBe(english.problems['ENTITY_NOT_FOUND']);
  });
});
