/** @jest-environment @happy-dom/jest-environment */
import type { ListedRevision, RevisionAnswer, RevisionsAnswer } from '../api/answers';
import type { Questions } from '../api/questions.fixture';
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import { ArticleRevisions } from './article-revisions';

let questions: Questions;
beforeEach(() => void (questions = takeQuestions()));

const receivedAt = '2021-12-23T18:00:00.000Z';
const first: ListedRevision = { revision: 1, receivedAt, title: 'جسر', language: 'ar', direction: 'rtl' };
const second: ListedRevision = { ...first, revision: 2, changes: { fields: ['title', 'body'], bodyShare: 0.25 } };
const third: ListedRevision = { ...first, revision: 3, changes: { fields: [], bodyShare: 0 } };
const same = { text: 'جسر ', isChanged: false };
const whole: RevisionAnswer = {
  ...second,
  id: 'one',
  body: 'جسر جديد',
  authors: [],
  comparison: {
    with: 1,
    receivedAt,
    changes: second.changes!,
    title: { before: [same], after: [same] },
    body: [{ before: [same, { text: 'قديم', isChanged: true }], after: [same, { text: 'جديد', isChanged: true }] }],
  },
};

async function open(id: string, language: 'ar' | 'en', isCut = false): Promise<HTMLElement> {
  const page = mount(<ArticleRevisions id={id} />, language);
  const answer: RevisionsAnswer = { id, isCut, revisions: [third, second, first] };
  await questions.answer(`/v1/articles/${id}/revisions`, answer);
  return page;
}

describe('ArticleRevisions', () => {
  it('says of each revision but the first what changed in it', async () => {
    const [nothing, some] = textsOf(await open('one', 'en', true), 'summary');
    expect(nothing).toContain(english.changedNothing);
    expect(some).toContain('headline, text (25% of the words)');
    expect(textsOf(await open('two', 'ar', true), 'p')).toContain(arabic.changesCut);
  });

  it('shows two revisions side by side in the direction of the text once asked to', async () => {
    const page = await open('three', 'en');
    expect(all(page, 'table')).toHaveLength(0);
    const details = all<HTMLDetailsElement>(page, 'details')[1]!;
    doing(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await questions.answer('/v1/articles/three/revisions/2', whole);
    const table = page.querySelector('table')!;
    expect([table.dir, table.lang]).toEqual(['rtl', 'ar']);
    expect(textsOf(table, 'del')).toEqual(['قديم']);
    expect(textsOf(table, 'ins')).toEqual(['جديد']);
    expect(textsOf(table, '.same td')).toEqual(['جسر', 'جسر'].map((word) => expect.stringContaining(word) as string));
  });
});
