import { splitSentences } from '@naba/text';
import { summarize } from './summarize';

const of = (title: string, body: string, options = {}) => summarize({ title, body, sentences: splitSentences(body) }, options);
const first = 'The council approved the flood barrier after a long debate.';
const weather = 'It was a mild and sunny day in the square outside.';
const cost = 'The flood barrier will cost forty million and protect the old town.';

describe('summarize', () => {
  it('keeps the first sentence, and prefers those that say what the title says', () => {
    expect(of('Flood barrier to protect old town', [first, weather, cost].join(' '), { maxWords: 25 })).toBe(`${first} ${cost}`);
  });

  it('keeps the order of the text and cuts no sentence', () => {
    const summary = of('Flood barrier', [first, weather, cost].join(' '));
    expect(summary).toBe([first, weather, cost].join(' '));
  });

  it('skips captions and datelines', () => {
    expect(of('Barrier', `Reuters\n\nBy the river\n\n${first}`)).toBe(first);
  });

  it('summarises Arabic', () => {
    const lead = 'وافق المجلس البلدي على إقامة حاجز السيول بعد نقاش طويل.';
    expect(of('حاجز السيول', `تصوير: البلدية\n\n${lead}`)).toBe(lead);
  });

  it('gives nothing for a body without sentences', () => {
    expect(of('Title', '')).toBeUndefined();
    expect(of('Title', 'Too short.')).toBeUndefined();
  });
});
