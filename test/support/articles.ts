import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './system';

/** The real story that the project began with; it is not part of the repository, so suites skip where it is absent. */
export const seedArticle = join(repository, '../shared/seed/article.ar.txt');
export const hasSeedArticle = existsSync(seedArticle);
if (!hasSeedArticle) console.warn(`${seedArticle} is not here: the tests of the seed article are skipped.`);

/** `describe` where the seed article is there, `describe.skip` elsewhere. */
export const describeWithSeed = hasSeedArticle ? describe : describe.skip;
