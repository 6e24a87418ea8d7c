import { buildArticleOf } from '@naba/submission';
import type { Submission } from '@naba/submission';

/**
 * How the stored article differs from what was sent, in kinds. Blanks and empty lines are no difference; of a page only what it lacks is
 * told.
 */
export function describeChange(submission: Submission): string[] {
  const built = buildArticleOf(submission);
  if (built.kind === 'refused') return [];
  const { title, body, authors, canonicalUrl } = built.draft;
  const changes: string[] = [];
  if (submission.title !== undefined) changes.push(...compareText('title', submission.title, title));
  if (submission.body !== undefined) changes.push(...compareText('body', submission.body, body));
  if (submission.authors !== undefined && authors.length < submission.authors.length) changes.push('authors: one left out');
  if (submission.url !== undefined && !isSameAddress(submission.url, canonicalUrl))
    changes.push('address: identified by another form');
  return changes;
}

function compareText(field: string, sent: string, stored: string): string[] {
  const [before, after] = [sent, stored].map((text) => text.replace(/\s+/gu, ' ').trim());
  if (before === after) return [];
  const composed = before!.normalize('NFC');
  if (composed === after) return [`${field}: letters composed (NFC)`];
  const bare = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '');
  if (bare(composed) === bare(after!)) return [`${field}: control, invisible or direction characters taken out`];
  const forms = bare(before!.normalize('NFKC'));
  if (forms === bare(after!.normalize('NFKC'))) return [`${field}: presentation forms or other forms of letters`];
  if (/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu.test(sent) && after!.length < before!.length)
    return [`${field}: entities decoded, or a line with them gone`];
  const linesOf = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => bare(line.normalize('NFKC')))
      .filter(Boolean);
  const kept = new Set(linesOf(stored));
  const gone = linesOf(sent).filter((line) => !kept.has(line));
  if (gone.length === 0) return [`${field}: letters and blanks in other forms`];
  const share = 1 - after!.length / before!.length;
  return [
    `${field}: ${gone.length === 1 ? 'one line' : 'several lines'} of furniture gone, ${share < 0.1 ? 'under a tenth' : share < 0.5 ? 'a tenth to half' : 'over half'} of the text`,
  ];
}

function isSameAddress(sent: string, canonical: string | undefined): boolean {
  return canonical !== undefined && new URL(sent).href.replace(/^http:/, 'https:').replace('//www.', '//') === canonical;
}
