import { normalizeArabic } from '@naba/arabic';
import { fold } from './fold';
import { isSignatureLine } from './furniture';
import { parsePublishedDate } from '@naba/dates';

/** A note about the author begins with the name, or has it after a word such as "Correspondent" or "By". */
const maxBefore = 40;
/** Longer paragraphs are prose. */
const maxNote = 500;
/** What a byline has beside names: "By", a role, a place. */
const maxBeside = 30;
const endsSentence = /[.!?؟。]["'”’»)\]]*$/;
const copula = /^,? (?:is|are|ist|sind|est|es|è|é|är|er|jest|هو|هي) /;
/** What an author does, has written, or how to reach one: a text may also end with what its author did. */
const saysWhoWrites =
  /(?<![\p{L}\p{M}])(?:reporter|correspondent|journalist|editor|columnist|writer|author|contributor|contribut\w+|producer|photographer|analyst|critic|blogger|professor|lecturer|fellow|researcher|scientist|director|founder|co-?founder|lawyer|president of|cover(?:s|ing)|writes|wrote|written|reports (?:on|for|from)|report(?:ed|ing) (?:by|from|for)|has worked|worked (?:as|at|for)|joined|based in|graduate|expert|book|novel|follow|reach(?:ed)?|contact|e-?mail|\w*redakt\w+|\w*journalist\w*|schreibt|autor\w*|korrespond\w+|volont\w+|rédact\w+|collabor\w+|periodista|redactor\w*|escritor\w*|giornalist\w*|jornalist\w*|dziennikar\w+|gazeteci\w*|muhabir\w*|журналист\w*|(?:ال)?(?:كاتبه?|صحفيه?|صحافيه?|مراسله?|محرره?|باحثه?|استاذه?|اكاديميه?|محلله?|خبيره?|اعلاميه?|روايي|مدون|شاعره?))(?!\p{L})|@|\.com\b/iu;
/** And what stands beside dates: "Published on", "Updated", a zone. */
const maxBesideDates = 40;

/**
 * A text without its title, byline and dateline, which stand among the first paragraphs, and without the notes about its authors,
 * which are the last ones. Crumbs may lead to the title in its line.
 */
export function withoutAuthorLines(paragraphs: readonly string[], title: string, authors: readonly string[]): string[] {
  const foldedTitle = fold(title);
  const isTitle = (line: string): boolean => {
    const rest = line.length > title.length + maxBeside ? undefined : fold(line);
    return rest !== undefined && foldedTitle.length > maxBeside / 2 && rest.endsWith(foldedTitle);
  };
  const names = authors.map((author) => fold(author)).filter((name) => name.length > 5);
  const isNote = (line: string): boolean =>
    line.length <= maxNote &&
    names.some((name) =>
      fold(line.slice(0, 120))
        .slice(0, maxBefore + name.length)
        .includes(name),
    );
  const isByline = (line: string): boolean =>
    line.length <= 120 && names.reduce((rest, name) => rest.replace(name, ''), fold(line)).length <= maxBeside && isNote(line);
  const kept = paragraphs.filter((line, index) => index > 3 || !(isTitle(line) || isByline(line) || isOfDates(line)));
  const isPresented = (line: string): boolean =>
    authors.some((author) => line.includes(author) && copula.test(line.slice(line.indexOf(author) + author.length)));
  const isLastNote = (line: string): boolean =>
    isNote(line) && (!endsSentence.test(line) || isPresented(line) || saysWhoWrites.test(normalizeArabic(line)));
  while (kept.length > 1 && (isLastNote(kept.at(-1)!) || isSignatureLine(kept.at(-1)!))) kept.pop();
  return kept;
}

/** "Published on … at …, updated on …": little beside its dates. */
function isOfDates(line: string): boolean {
  if (line.length > 120) return false;
  const first = parsePublishedDate(line);
  const rest = first === undefined ? line : line.slice(0, first.start) + line.slice(first.end);
  const second = parsePublishedDate(rest);
  return first !== undefined && rest.length - (second === undefined ? 0 : second.end - second.start) <= maxBesideDates;
}
