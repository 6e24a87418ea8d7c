import { enrichedArticleV1, entityV1, languageCode, rawArticleV1 } from '@naba/contracts';
import type { EnrichedArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import type { z } from 'zod';
import { arbitraryOf } from '../../support/arbitrary-of';

const hardAddress = fc.constantFrom('mailto:desk@news.example', `https://news.example/${'ا'.repeat(2_000)}`, 'urn:x:1');

/** Any article that the contract allows, with a taste for what an index may stumble over. */
export const anyEnrichedArticle: fc.Arbitrary<EnrichedArticleV1> = arbitraryOf(
  enrichedArticleV1,
  new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
    [rawArticleV1.shape.url, hardAddress],
    [rawArticleV1.shape.canonicalUrl, hardAddress],
    [rawArticleV1.shape.imageUrl, hardAddress],
    [languageCode, fc.constantFrom('ar', 'en', 'und', 'zh-Hant-TW', `ar${'-x1234567'.repeat(200)}`)],
    [entityV1.shape.id, fc.constant(`local:${'a'.repeat(9_000)}`)],
  ]),
);
