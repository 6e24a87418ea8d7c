import type { QuotingArticle } from './entity-quotes';
import { quotesAbout, quotesBy } from './entity-quotes';

const mention = (start: number, end: number): { field: 'body'; start: number; end: number; text: string } => ({
  field: 'body',
  start,
  end,
  text: 'x',
});

function article(
  id: string,
  quote: string,
  speakerId: string | undefined,
  mentions: { id: string; at: [number, number] }[],
): QuotingArticle {
  return {
    id,
    title: 'T',
    language: 'ar',
    quotes: [
      {
        text: quote,
        cue: 'قال',
        speaker: { text: 'S', ...(speakerId !== undefined && { entityId: speakerId }) },
        span: { field: 'body', start: 10, end: 50 },
      },
    ],
    entities: mentions.map(({ id, at }) => ({
      id,
      type: 'PER',
      name: {},
      confidence: 1,
      salience: 1,
      mentions: [mention(...at)],
    })),
  };
}

describe('quotes of an entity', () => {
  const articles = [
    article('1', 'by A', 'a', [{ id: 'b', at: [20, 25] }]),
    article('2', 'by A', 'a', []),
    article('3', 'by B', 'b', [{ id: 'a', at: [0, 5] }]),
    article('4', 'by someone', undefined, [{ id: 'a', at: [10, 50] }]),
    article('5', 'by A himself', 'a', [{ id: 'a', at: [11, 12] }]),
    { id: '6', title: 'T', language: 'ar' },
  ];

  it('are those that it says, each once', () => {
    expect(quotesBy('a', articles, 10).map(({ text, articleId }) => [text, articleId])).toEqual([
      ['by A', '1'],
      ['by A himself', '5'],
    ]);
  });

  it('and those of others that name it between their marks', () => {
    expect(quotesAbout('a', articles, 10).map(({ articleId }) => articleId)).toEqual(['4']);
    expect(quotesAbout('b', articles, 10).map(({ articleId }) => articleId)).toEqual(['1']);
  });

  it('are no more than asked for', () => {
    expect(quotesBy('a', articles, 1)).toHaveLength(1);
    expect(quotesBy('a', articles, 0)).toEqual([]);
  });

  it('are folded where others quote the same words or a part of them', () => {
    const whole = 'The war must end, and all sides must talk to each other.';
    const repeated = [article('1', whole, 'a', []), article('2', 'the war must end and all sides must talk', 'a', [])];
    const more = [...repeated, article('3', 'The war', 'a', []), article('1', whole, 'a', [])];
    expect(quotesBy('a', more, 10).map(({ text, repeated: others }) => [text, others])).toEqual([
      [whole, 1],
      ['The war', 0],
    ]);
  });

  it('are those alone that have the words asked for', () => {
    const wanted = new Set(['by A']);
    expect(
      quotesBy(
        'a',
        [
          { ...article('1', 'by A', 'a', []), wanted },
          { ...article('2', 'else', 'a', []), wanted },
        ],
        10,
      ),
    ).toHaveLength(1);
  });
});
