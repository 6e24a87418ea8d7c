import { z } from 'zod';
import { articleLimits, originV1 } from '@naba/contracts';
import { maxPageSize } from '@naba/extraction';

/** Half of a surrogate pair, or a control character: in an address or a name for machines, a sign of bytes broken on the way. */
const brokenCharacter = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Cs}/u;

/** Text for readers, at most `max` UTF-16 code units long. What is no text in it is cleaned by `normalizeText`, not refused. */
const text = (max: number, about: string): z.ZodString => z.string().max(max).describe(about);

/** A line for readers beside the text: one that is too long loses the line, not the article. */
const line = (about: string): z.ZodString =>
  z.string().describe(`${about} Longer than ${articleLimits.line} characters: left out, with a warning.`);

/** A value for machines, which says another thing when a character is taken out of it: a broken one is refused. */
const value = (max: number, about: string): z.ZodString =>
  z
    .string()
    .max(max)
    .check((context) => {
      const at = context.value.search(brokenCharacter);
      if (at === -1) return;
      const code = context.value.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      const what = code.startsWith('D') ? 'half of a surrogate pair' : 'a control character';
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: `holds ${what}, U+${code}, at position ${at}; remove it`,
      });
    })
    .describe(about);

/** What a publisher sends for one article. Fields that are not listed are refused, so that a mistyped name is not lost silently. */
export const submission = z
  .strictObject({
    url: value(
      articleLimits.url,
      'Address of the article, http or https, in any letters. The article id is made from its canonical form.',
    ).optional(),
    source: z
      .strictObject({
        id: value(200, "Stable name of the source. Default: the URL's host without `www.`.").optional(),
        name: line('Name of the source for people.').optional(),
      })
      .optional(),
    externalId: value(500, 'Your own id of the article, unique within `source.id`. Needed where there is no `url`.').optional(),
    identifiedBy: z
      .enum(['url', 'externalId'])
      .describe(
        'What makes this article another one than its neighbors. `externalId` tells apart articles that share a URL, as the entries of a live page do. Default: `url` where there is one.',
      )
      .optional(),
    sameAs: value(
      articleLimits.url,
      'Another address of the same article, such as the canonical one of a page that repeats it. Default: what the page says.',
    ).optional(),
    title: text(articleLimits.title, 'Headline. May be left out with `html` when the page has one.').optional(),
    body: text(
      articleLimits.body,
      'Text of the article; paragraphs are separated by an empty line. Either `body` or `html`. An Arabic byline before it gives the authors where they are not given.',
    ).optional(),
    html: text(
      maxPageSize,
      'A whole page, or the part of it that holds the article. Title, body, authors, date, section, image, language and whether it is free are read from it where not given.',
    ).optional(),
    language: value(35, 'BCP 47 tag such as `ar`, `en` or `ckb`, where you know it; it is identified in any case.').optional(),
    publishedAt: value(
      100,
      'When it was published, in any usual form, Arabic ones included. A time without a zone is taken as UTC. A year before 1500 is one of the Islamic calendar (Umm al-Qura), also in 1445-09-01. A date after now, a time that no clock shows and an offset that no zone has are refused.',
    ).optional(),
    publishedLocalDate: z.iso
      .date()
      .describe(
        'Day of publication on your calendar, where `publishedAt` is in UTC and does not say it. Default: the day as `publishedAt` has it.',
      )
      .optional(),
    authors: z
      .array(line('Name of one author.'))
      .describe(`Names of the authors. More than ${articleLimits.authors}: the first ones are kept, with a warning.`)
      .optional(),
    section: line('Your own section or category.').optional(),
    imageUrl: value(articleLimits.url, 'Address of the lead image, http or https.').optional(),
    isAccessibleForFree: z.boolean().describe('Whether everybody may read all of it where it was published.').optional(),
    origin: z.strictObject(originV1.shape).describe('How you came by it, for its receipt. It makes no new revision.').optional(),
  })
  .meta({ title: 'An article to be ingested' });

export type Submission = z.infer<typeof submission>;
