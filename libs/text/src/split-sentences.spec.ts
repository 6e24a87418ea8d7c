import fc from 'fast-check';
import { splitSentences } from './split-sentences';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['ends at full stops and question marks', 'He came. Why? He left!', ['He came.', 'Why?', 'He left!']],
    ['keeps titles and initials whole', 'Dr. Smith met J. K. Rowling. They ate.', ['Dr. Smith met J. K. Rowling.', 'They ate.']],
    ['keeps decimals whole', 'It is 3.5 metres. Good.', ['It is 3.5 metres.', 'Good.']],
    ['goes on after initials before a name', 'The U.S. Army left. Fine.', ['The U.S. Army left.', 'Fine.']],
    ['ends after initials before a starter', 'He came to the U.S. The army left.', ['He came to the U.S.', 'The army left.']],
    ['keeps company forms whole', 'Apple Inc. Chief Tim left. He ran.', ['Apple Inc. Chief Tim left.', 'He ran.']],
    [
      'reads No. as number only before digits',
      'See No. 5 here. He said no. Then left.',
      ['See No. 5 here.', 'He said no.', 'Then left.'],
    ],
    ['gives closing quotes to their sentence', 'He said "go." She went.', ['He said "go."', 'She went.']],
    ['goes on after a quoted cry in lower case', '"Stop!" he cried. Nobody did.', ['"Stop!" he cried.', 'Nobody did.']],
    ['ends at line breaks', 'العنوان\n\nالنص الأول', ['العنوان', 'النص الأول']],
    ['ends at Arabic marks', 'من هو؟ لا أحد يعلم؛ هكذا قال.', ['من هو؟', 'لا أحد يعلم؛', 'هكذا قال.']],
    ['keeps Arabic titles whole', 'التقى د. أحمد الوزير. وغادر.', ['التقى د. أحمد الوزير.', 'وغادر.']],
    ['ends where an Arabic text forgets the space', 'انتهى اللقاء.وقال الوزير', ['انتهى اللقاء.', 'وقال الوزير']],
    ['ends after dots of suspense', 'سكت... ثم تكلم', ['سكت...', 'ثم تكلم']],
  ])('%s', (_title, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('covers every visible character once, in order', () => {
    const parts = fc.constantFrom('word', ' ', '. ', '.', '"', '؟ ', '\n', 'Dr', 'كلمة', '3', '…', 'U.S.');
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        const text = list.join('');
        const joined = sentences(text).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const sentence of sentences(text)) expect(sentence.trim()).toBe(sentence);
      }),
    );
  });
});
