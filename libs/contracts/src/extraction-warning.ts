import { z } from 'zod';

/**
 * What can be unsure in an article that was taken all the same: what it is, and what its sender can do about it. The closed list of
 * codes. A code is never renamed or reused; clients switch on it.
 */
export const warningWords = {
  // The page's data
  DATA_BROKEN: {
    unsure: 'The JSON-LD of the page is broken; what could be repaired of it was read.',
    remedy: 'Write it with a JSON serializer.',
  },
  DATA_UNCONFIRMED: {
    unsure: 'The JSON-LD that was read names neither the title nor the address of the page; it may be of another story.',
    remedy: 'Give its headline or its url as the page has them.',
  },
  DATA_OF_ANOTHER_STORY: {
    unsure: 'JSON-LD that stands as that of the article names another story; it was ignored.',
    remedy: 'Give the data of the article its headline and url, and list other stories under mentions.',
  },
  // What was read
  TITLE_NOT_SHOWN: {
    unsure: 'The title is from the data of the page or its title element; no heading shows it.',
    remedy: 'Send the title, or mark it with h1.',
  },
  TITLE_DIFFERS: {
    unsure: 'The JSON-LD of the page has another headline than the title that was taken.',
    remedy: 'Send the title, if the other one is meant.',
  },
  BODY_SHORT: {
    unsure: 'The text is much shorter than the page says that the article is, or than the prose on the page.',
    remedy: 'Look at the article; send the text as body, or the page with the article alone.',
  },
  BODY_FROM_DATA: {
    unsure: "The text is from the data in the page's scripts; the page itself shows much less of it.",
    remedy: 'Send the page as a browser shows it, or the text as body.',
  },
  BODY_CUT: {
    unsure: 'The text may be cut: it ends where readers are asked to subscribe, or is short for an article that is not free.',
    remedy: 'Send the page as subscribers see it, or the text as body.',
  },
  CHARACTERS_LOST: {
    unsure: 'The text holds U+FFFD, which stands for characters that were lost before it came here.',
    remedy: 'Read the page in its own encoding, and send it again.',
  },
  AUTHOR_LEFT_OUT: {
    unsure: 'What the page names as an author was not taken for one: a role, a place, an address or a site.',
    remedy: 'Send the authors, or name persons or newsrooms in the data of the page.',
  },
  AUTHOR_IS_SITE: {
    unsure: 'The only author that the page names is the site itself.',
    remedy: 'Send the authors, or name them in the data of the page.',
  },
  // When it was published
  DATE_NOT_FOUND: {
    unsure: 'No date of publication was found.',
    remedy: 'Send publishedAt, or give datePublished in the data of the page.',
  },
  DATE_SET_ASIDE: {
    unsure: 'A date of publication that cannot be was set aside: it is after now, before 1800, or the first day of computers.',
    remedy: 'Send it again with the date on which it was published.',
  },
  DATE_FROM_ADDRESS: {
    unsure: 'The date of publication is that in the address of the page.',
    remedy: 'Send publishedAt, or give datePublished in the data of the page.',
  },
  DATE_FROM_LINE: {
    unsure: 'The date of publication is from a line of the page; its data has none.',
    remedy: 'Send publishedAt, or give datePublished in the data of the page.',
  },
  DATE_OF_UPDATE: {
    unsure: 'The date of publication is from a line that speaks of an update; nothing else is dated.',
    remedy: 'Send publishedAt, or give datePublished in the data of the page.',
  },
  DATE_WITHOUT_ZONE: {
    unsure: 'The time of publication has no zone, and was taken as UTC; it may be hours off.',
    remedy: 'Write the offset, as in 2021-12-23T10:00:00+03:00.',
  },
  DATE_ORDER_GUESSED: {
    unsure: 'Which number of the date is the month was told by the other dates of the page, or by its language and country.',
    remedy: 'Send publishedAt with the year first, as in 2021-12-23.',
  },
  // What was sent
  ENCODING_GUESSED: {
    unsure: 'The encoding of the page was guessed: it declares none, or one that its bytes speak against.',
    remedy: 'Declare it with a meta charset, or write UTF-8.',
  },
  ADDRESS_IGNORED: {
    unsure: 'The address that the page gives itself is that of a front page or a section, and names no article.',
    remedy: 'Give the address of the article with --url, or as its canonical link.',
  },
  ADDRESS_DIFFERS: {
    unsure: 'The page names another address as its own than the one that was sent, which names the article.',
    remedy: 'Send the canonical address as url, or the page that belongs to it.',
  },
  VALUE_LEFT_OUT: {
    unsure: 'A text beside the article is too long for what it names, and was left out.',
    remedy: 'Send it again with a value that fits, if it matters.',
  },
} as const satisfies Record<string, { readonly unsure: string; readonly remedy: string }>;

export type WarningCode = keyof typeof warningWords;

export const warningCodes = Object.keys(warningWords) as [WarningCode, ...WarningCode[]];

/** One thing that was unsure in an article that was taken. */
export const extractionWarning = z.object({
  code: z.enum(warningCodes).describe('Programs switch on it: it never changes its meaning.'),
  pointer: z.string().optional().describe('JSON pointer into what was sent, where one value of it is meant.'),
  detail: z.string().describe('What was unsure, and what to do about it, for people.'),
});

/** What stands beside the answer to an article in which something was unsure. */
export const extraction = z
  .object({ warnings: z.array(extractionWarning).min(1) })
  .optional()
  .describe('What was unsure in the article; absent where nothing was.');

export type ExtractionWarning = z.infer<typeof extractionWarning>;

/** What is told beside an article. */
export interface Extraction {
  extraction?: { warnings: ExtractionWarning[] };
}

/** The part of an answer that tells warnings, if there are any. */
export function tellWarnings(warnings: readonly ExtractionWarning[]): Extraction {
  return warnings.length === 0 ? {} : { extraction: { warnings: [...warnings] } };
}

/** Takes what is unsure, as it is found. */
export type Warn = (code: WarningCode, pointer?: string) => void;

/** A list of warnings and the way to add to it; each code stands in it once for each value. */
export function collectWarnings(): { readonly warnings: readonly ExtractionWarning[]; readonly warn: Warn } {
  const warnings: ExtractionWarning[] = [];
  const warn: Warn = (code, pointer) => {
    if (warnings.some((each) => each.code === code && each.pointer === pointer)) return;
    const { unsure, remedy } = warningWords[code];
    warnings.push({ code, ...(pointer !== undefined && { pointer }), detail: `${unsure} ${remedy}` });
  };
  return { warnings, warn };
}
