import { buildArticleOf } from './article.builder';
import { acceptAs } from './article.draft';
import * as door from './index';
import { submission } from './submission.schema';
import type { Submission } from './submission.schema';

const prose = 'The council approved the new bridge on Tuesday after a debate that lasted more than six hours, officials said.';

/** What each intake door makes of an example of its own; docs/recipes/intake-door.md asks for an entry. */
const examples: Readonly<Record<Extract<keyof typeof door, `${string}ToSubmission`>, () => Submission>> = {
  pageToSubmission: () =>
    door.pageToSubmission(Buffer.from(`<html><body><article><h1>Bridge</h1><p>${prose}</p></article></body></html>`), {
      url: 'https://news.example/bridge?utm_source=feed',
      source: 'news.example',
    }),
  textToSubmission: () => door.textToSubmission(Buffer.from(`Bridge\n\n5 May 2024\n\n${prose}\n`), { path: '/desk/bridge.txt' }),
  articleToSubmission: () =>
    door.articleToSubmission(accepted({ url: 'https://news.example/bridge', title: 'Bridge', body: prose })),
};

function accepted(value: unknown, revision = 1_714_867_200_000): ReturnType<typeof acceptAs> {
  const built = buildArticleOf(value);
  if (built.kind === 'refused') throw new Error(built.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '));
  return acceptAs(built.draft, revision);
}

describe('every intake door', () => {
  it('has an example, so that it is held to the rest', () => {
    const converters = Object.keys(door).filter((name) => name.endsWith('ToSubmission'));
    const missing = converters.filter((name) => !Object.hasOwn(examples, name));
    expect(missing.map((name) => `add ${name} to the examples of libs/submission/src/doors.spec.ts`)).toEqual([]);
  });

  describe.each(Object.entries(examples))('%s', (_name, example) => {
    it('makes a submission that the schema takes', () => expect(submission.safeParse(example()).error?.issues ?? []).toEqual([]));

    it('names the article by what was sent, not by when', () =>
      expect(accepted(example(), 2).id).toBe(accepted(example(), 1).id));

    it('makes an article that comes out the same when it is sent again', () => {
      const article = accepted(example());
      expect(accepted(door.articleToSubmission(article))).toEqual(article);
    });
  });
});
