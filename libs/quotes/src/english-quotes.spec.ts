import { findQuotes } from './find-quotes';

type Expected = [cue: string, speaker: string | undefined, text: string];
const quotes = (text: string, people?: readonly string[]): Expected[] =>
  findQuotes(
    text,
    'en',
    undefined,
    undefined,
    people?.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })),
  ).map(({ cue, speaker, text: said }) => [cue, speaker?.text, said]);

describe('English quotes', () => {
  it.each<[string, string, Expected[]]>([
    [
      'split by the speaker',
      '“The dam held,” Vera Holt told the radio, “but only just.”',
      [
        ['told', 'Vera Holt', 'The dam held'],
        ['told', 'Vera Holt', 'but only just.'],
      ],
    ],
    [
      'of a subject whose clause stands between',
      '“Nobody warned us,” Vera Holt, who had farmed the valley since May, told the paper.',
      [['told', 'Vera Holt', 'Nobody warned us']],
    ],
    [
      'of a subject with places in its apposition',
      '“It melts faster,” study author Jun Sato, a physicist at Kita Institute in Sapporo, Japan, said in a statement.',
      [['said', 'study author Jun Sato', 'It melts faster']],
    ],
    [
      'over several paragraphs, each of which opens',
      'Vera Holt said: “The dam held.\n\n“We were lucky.”',
      [
        ['said', 'Vera Holt', 'The dam held.'],
        ['said', 'Vera Holt', 'We were lucky.'],
      ],
    ],
    [
      'in a paragraph of their own',
      '“The dam held,” said Vera Holt.\n\n“We were lucky.”',
      [
        ['said', 'Vera Holt', 'The dam held'],
        ['said', 'Vera Holt', 'We were lucky.'],
      ],
    ],
    ['in two kinds of marks', '“The dam held," Vera Holt said.', [['said', 'Vera Holt', 'The dam held']]],
    [
      'with a clause around the words in marks',
      'The union said the offer was “an insult” and would be refused.',
      [['said', 'The union', 'the offer was “an insult” and would be refused']],
    ],
    [
      'with a clause that opens with words in marks',
      'He said "careless" building had caused the slide.',
      [['said', undefined, '"careless" building had caused the slide']],
    ],
    ['of a name that ends as adverbs do', 'Kelly added that it may rain.', [['added', 'Kelly', 'it may rain']]],
    [
      'of a subject with an apposition before "has said"',
      'The lobbyist, Nora Reed, has said the line “is bad for us”.',
      [['said', 'The lobbyist, Nora Reed', 'the line “is bad for us”']],
    ],
    ['that name something', 'Vera Holt called the offer “a bad joke”.', [['called', 'Vera Holt', 'a bad joke']]],
    [
      'after a day and a place, without that',
      'The envoy said in Kyiv on Monday he would stay.',
      [['said', 'The envoy', 'he would stay']],
    ],
    [
      'told to somebody, without that',
      'A witness told Reuters news agency the roof had fallen.',
      [['told', 'A witness', 'the roof had fallen']],
    ],
    [
      'of whom a paper quotes',
      'The Herald quoted a senior aide as saying the vote was lost.',
      [['saying', 'a senior aide', 'the vote was lost']],
    ],
    [
      'of a subject that goes on after "and"',
      'The harbour board met on Friday and said the quay was safe.',
      [['said', 'The harbour board', 'the quay was safe']],
    ],
    [
      'within which others speak, once',
      'The agency said the minister had said the road was open.',
      [['said', 'The agency', 'the minister had said the road was open']],
    ],
    [
      'of organisations with "and" in their names',
      'The Food and Farming Agency says yields will fall.',
      [['says', 'The Food and Farming Agency', 'yields will fall']],
    ],
    [
      'after any verb and a colon',
      'Her co-author, the poet Lin Wei, disagrees: “I was stunned by it.”',
      [['disagrees', 'Her co-author', 'I was stunned by it.']],
    ],
    [
      'told to a court, without that',
      'The clerk told the court the safe was empty.',
      [['told', 'The clerk', 'the safe was empty']],
    ],
    ['of the United States, which states nothing: none', 'The envoy left the United States that week.', []],
    ['that are not said: none', 'The club has not said whether the coach will stay. It declined to say why.', []],
    ['that are nouns: none', 'The repeated claims of fraud were rejected, and early reports of deaths were wrong.', []],
    ['that are titles: none', 'Vera Holt, who sang “The Long Way Home” in May, lives in Graz.', []],
    ['that are nicknames and terms: none', 'Known as “The Wall”, he has a so-called “free role” in the side.', []],
    ['of which only half stands before its speaker: none', 'The reason, Vera Holt said, is the flow of water.', []],
    ['of an adverbial before the subject: none', 'In a letter to the board, Vera Holt called for calm.', []],
  ])('%s', (_title, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  it.each<[string, string, readonly string[], Expected]>([
    [
      'the person who opened the sentence before, not an organisation that spoke after',
      'Vera Holt runs the dam. The company said it was safe. “It is not,” she said.',
      ['Vera Holt'],
      ['said', 'Vera Holt', 'It is not'],
    ],
    [
      'the last person whose title or earlier pronoun fits',
      '“I stay,” Mrs Hale said. “I go,” Tom Reed said. “Good,” he said. “Fine then,” she said.',
      ['Hale', 'Tom Reed'],
      ['said', 'Mrs Hale', 'Fine then'],
    ],
    [
      'the holder of a role',
      'The police spokesman arrived late. “Go home,” he said.',
      [],
      ['said', 'The police spokesman', 'Go home'],
    ],
    ['nobody, where only organisations were named', 'The ministry met. “We wait,” he said.', [], ['said', undefined, 'We wait']],
  ])('a pronoun means %s', (_title, text, people, expected) => {
    expect(quotes(text, people).at(-1)).toEqual(expected);
  });

  it('means by "it" the organisation that spoke', () => {
    expect(quotes('The ministry said the road was shut. It said repairs would take a week.').at(-1)).toEqual([
      'said',
      'The ministry',
      'repairs would take a week',
    ]);
  });
});
