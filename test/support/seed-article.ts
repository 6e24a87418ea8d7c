import { readFileSync } from 'node:fs';
import { findData, howToGetData } from '../../tools/data/find-data';

const path = findData('seed/article.ar.txt');
if (path === undefined) console.warn(`The tests of the seed article are skipped: ${howToGetData}.`);

/** File of the real story that the project began with; it is not part of the repository. Empty where it is absent. */
export const seedArticle = path ?? '';
export const seedText = path === undefined ? '' : readFileSync(path, 'utf8');

/** `describe` where the seed article is there, `describe.skip` elsewhere. */
export const describeWithSeed = path === undefined ? describe.skip : describe;
