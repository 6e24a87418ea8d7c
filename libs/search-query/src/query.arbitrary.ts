import fc from 'fast-check';

const piece = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    '"',
    '«',
    '»',
    '“',
    ' AND ',
    ' OR ',
    ' NOT ',
    ' NEAR ',
    ' NEAR/3 ',
    'NEAR/',
    '|',
    '||',
    '&&',
    '-',
    '+',
  ),
  fc.constantFrom('*', 'abc*', 'title:', 'date:', 'lang:', 'entity:', 'place:', 'source:', 'topic:', 'author:', 'x:', ' ', ' '),
  fc.constantFrom('Baghdad', 'بغداد', 'والقوات', 'NATO', 'United', 'Nations', '2021-12', '2021..2022', 'ar', 'wd:Q796', '東京'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** Queries as people, programs and attackers might write them. */
export const troublesomeQuery = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
