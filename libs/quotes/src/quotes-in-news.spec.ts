import { findQuotes } from './find-quotes';

/** Quotes with their speakers, where the people of a text are known. */
function speakers(text: string, language: string, ...people: string[]): (readonly [string | undefined, string])[] {
  const spans = people.flatMap((name) => {
    const found = [...text.matchAll(new RegExp(name, 'g'))];
    return found.map(({ index }) => ({ start: index, end: index + name.length }));
  });
  spans.sort((a, b) => a.start - b.start);
  return findQuotes(text, language, undefined, undefined, spans).map((quote) => [quote.speaker?.text, quote.text]);
}

describe('quotes as news writes them', () => {
  it.each<[string, string, string[], (readonly [string | undefined, string])[]]>([
    [
      'a quotation whose mark closes lines later',
      'Mayor Ann Lee said: "The gate is open.\n\nWe closed it twice.\n\nIt will stay open."',
      ['Ann Lee'],
      [['Mayor Ann Lee', 'The gate is open.\n\nWe closed it twice.\n\nIt will stay open.']],
    ],
    [
      'a paragraph of marks behind a sentence about one person',
      'Ann Lee wants a second gate.\n\n“We cannot wait for the next flood.”',
      ['Ann Lee'],
      [['Ann Lee', 'We cannot wait for the next flood.']],
    ],
    ['no marks behind a question', 'Ann Lee or nobody?\n\n“We cannot wait for the next flood.”', ['Ann Lee'], []],
    [
      'words that nobody is named for',
      'Lee was asked, “Will the gate ever open?”',
      [],
      [[undefined, 'Will the gate ever open?']],
    ],
    [
      'as X put it',
      'As Ann Lee put it, “the gate is a joke on us all.”',
      ['Ann Lee'],
      [['Ann Lee', 'the gate is a joke on us all.']],
    ],
    [
      'the name before a role',
      'Ann Lee, 60, a keeper and chair of the board said: “The gate is open again.”',
      ['Ann Lee'],
      [['Ann Lee', 'The gate is open again.']],
    ],
    [
      'the name behind a role',
      'Fellow keeper, harbor engineer Ann Lee, 60, said: “The gate is open again.”',
      ['Ann Lee'],
      [['Fellow keeper, harbor engineer Ann Lee', 'The gate is open again.']],
    ],
    ['no name of a thing', 'The town issued advice called “What to do when the gate breaks.”', [], []],
    [
      'whoever speaks rather than the paper that reports it',
      '"I did not open it," Ann Lee told the court, the Times reported.\n\n"She asked me to keep it shut."',
      ['Ann Lee'],
      [
        ['Ann Lee', 'I did not open it'],
        ['Ann Lee', 'She asked me to keep it shut.'],
      ],
    ],
    [
      'dialogue of people who are named in full',
      'The film is about Ann Lee and Tom Moss.\n\nMoss: "What in the world is that noise?"',
      ['Ann Lee', 'Tom Moss'],
      [['Moss', 'What in the world is that noise?']],
    ],
  ])('%s', (_title, text, people, expected) => {
    expect(speakers(text, 'en', ...people)).toEqual(expected);
  });

  it.each<[string, string, string[], string]>([
    [
      'whom the sentence is about',
      'نصح المدرب سامي نجار الفرق بالصبر، وقال: «الطريق إلى الكأس طويل جدا هذا العام»',
      ['سامي نجار'],
      'سامي نجار',
    ],
    [
      'no object of its verb',
      'قالت ليلى نجار إن الباب مغلق. واقترحت حلاً سريعاً، وقالت: «لن ننتظر الفيضان القادم مرة أخرى»',
      ['ليلى نجار'],
      'ليلى نجار',
    ],
  ])('the speaker of an Arabic verb: %s', (_title, text, people, expected) => {
    expect(speakers(text, 'ar', ...people).at(-1)?.[0]).toBe(expected);
  });
});
