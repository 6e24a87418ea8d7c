import { findQuotes } from './find-quotes';

/** Quotes of a text in which these people are named. */
function quotes(text: string, language: string, ...people: string[]): unknown[] {
  const spans = people.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  return findQuotes(text, language, undefined, undefined, spans).map(({ cue, speaker, text: said }) => [
    cue,
    speaker?.text,
    said,
  ]);
}

describe('words in marks without a reporting word', () => {
  it('are of whoever signs them behind a dash, role and all', () => {
    const text = '“The river gave us everything we have here,” – Harbor master Lena Moss, at the opening\n\nIt rained.';
    expect(quotes(text, 'en', 'Lena Moss')).toEqual([
      ['–', 'Harbor master Lena Moss', 'The river gave us everything we have here'],
    ]);
  });

  it('are of whoever signs them on the next line, in Arabic too', () => {
    const text = 'ما قيل:\n\n«لن ننسى ما قدمه أهل الميناء لهذه المدينة»\n\n— رئيسة البلدية سعاد النجار';
    expect(quotes(text, 'ar', 'سعاد النجار')).toEqual([
      ['—', 'رئيسة البلدية سعاد النجار', 'لن ننسى ما قدمه أهل الميناء لهذه المدينة'],
    ]);
  });

  it('need no known person where a role stands before the name', () => {
    const said = '«سنفتح البوابات عندما ينخفض منسوب الماء من جديد» - المديرة وفاء الزهري';
    expect(quotes(said, 'ar')).toEqual([['-', 'المديرة وفاء الزهري', 'سنفتح البوابات عندما ينخفض منسوب الماء من جديد']]);
    expect(quotes('From Director Lena Moss: "We will open the gates again soon."', 'en')).toEqual([
      [':', 'Director Lena Moss', 'We will open the gates again soon.'],
    ]);
  });

  it('are of whoever the line before them names last, before its colon', () => {
    const text = 'And from Lena Moss:\n\n"We will open the gates when the water falls again."\n\nIt rained.';
    expect(quotes(text, 'en', 'Lena Moss')).toEqual([[':', 'Lena Moss', 'We will open the gates when the water falls again.']]);
  });

  it.each([
    ['few words are a title', '“Songs of the river” – Lena Moss', 'Lena Moss'],
    ['a dash may go on with the sentence', '“We will open the gates again soon” – Lena Moss heard it from many.', 'Lena Moss'],
    ['nobody is named', '“We will open the gates again soon” – Harbor news of the day', 'Lena'],
    ['a role is all that is named', '“We will open the gates again soon” – the chief of the harbor', 'Lena'],
    ['a colon after something else', 'What Lena Moss heard at the harbor:\n\n“We will open the gates again soon”', 'Lena Moss'],
  ])('are nobody’s where %s', (_, text, name) => {
    expect(quotes(text, 'en', name)).toEqual([]);
  });
});
