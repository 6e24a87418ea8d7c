import { normalizeArabic } from '@naba/arabic';
import type { Span, Token } from '@naba/text';
import { roles, titles } from './arabic-cues';
import { role } from './english-discourse';
import { SpanCover, firstFrom } from './in-order';
import type { Quote } from './quote';
import { insideOf } from './quoted-spans';
import type { QuotedTokens } from './quoted-spans';

/** Fewer words in marks beside a name are a title or a term. */
const leastWords = 5;

/** A dash behind the marks, there or on the next line, and what stands up to the end of its line. */
const signature = /^[.,،]?\s*([-–—―])[ \t]*([^\n]{2,100})/u;
/** A line that ends in a colon before the marks, there or on the line before. */
const announcement = /(?:^|\n)([^\n]{2,100}):\s*$/u;

/**
 * Words in marks that a person signs or that are announced in a person's name, without any reporting word: "…" – Harbor master
 * Lena Moss; And from Lena Moss: "…". The dash or the colon is the cue.
 *
 * @param pairs quotation marks of the text, by `pairQuotationMarks`
 * @param found quotes that are known already; what one of them covers is left
 * @param people where people are named; a name that is not among them counts behind a role
 */
export function findSignedQuotes(
  text: string,
  tokens: readonly Token[],
  pairs: readonly QuotedTokens[],
  found: readonly Span[],
  people: readonly Span[],
): Quote[] {
  const known = new SpanCover(found);
  return pairs.flatMap((pair): Quote[] => {
    const { start, end } = insideOf(tokens, pair);
    const words = tokens.slice(pair.open + 1, pair.close).filter(({ kind }) => kind !== 'other');
    if (words.length < leastWords || known.overlaps({ start, end })) return [];
    const said = signedBehind(text, tokens[pair.close]!.end, people) ?? announcedBefore(text, tokens[pair.open]!.start, people);
    if (said === undefined) return [];
    const stop = /[,،]/.test(text[end - 1]!) ? end - 1 : end;
    return [{ start, end: stop, text: text.slice(start, stop), ...said }];
  });
}

type Attribution = Required<Pick<Quote, 'cue' | 'speaker' | 'rule'>>;

/** Words in marks without a reporting word, in any language. */
export const signedRules = {
  signed: { id: 'signed', reason: 'A person or a role with a name behind a dash: "…" – Harbor master Lena Moss' },
  announced: { id: 'announced', reason: 'A person or a role with a name before a colon: And from Lena Moss: "…"' },
} as const;

/** The signer is what stands before the first comma or bracket: the role with the name. */
function signedBehind(text: string, from: number, people: readonly Span[]): Attribution | undefined {
  const [matched, cue, line] = signature.exec(text.slice(from, from + 120)) ?? [];
  if (matched === undefined || cue === undefined || line === undefined || /[!?؟"“”«»]|\.\s+\S/u.test(line)) return undefined;
  const name = /^[^,،(;:]*/u.exec(line)![0].replace(/[\s.]+$/u, '');
  const start = from + matched.length - line.length;
  const speaker = { start, end: start + name.length, text: name };
  return names(speaker, people) ? { cue, speaker, rule: signedRules.signed.id } : undefined;
}

/** The announced speaker is whom the line names last, with a role before the name: And from Chairwoman Rosa Moss: */
function announcedBefore(text: string, to: number, people: readonly Span[]): Attribution | undefined {
  const [, line] = announcement.exec(text.slice(Math.max(0, to - 120), to)) ?? [];
  if (line === undefined) return undefined;
  const end = text.slice(0, text.lastIndexOf(':', to)).trimEnd().length;
  const from = end - line.trimEnd().length;
  const name = capitalized.exec(line.trimEnd())?.[0];
  const person = within(people, { start: from, end }).find(({ end: last }) => last === end);
  const alone = isSurname(text, line.trimEnd(), people) ? from : undefined;
  const start = name === undefined ? (person?.start ?? alone) : end - name.length;
  if (start === undefined) return undefined;
  const speaker = { start, end, text: text.slice(start, end) };
  return names(speaker, people) || (start === from && isSurname(text, speaker.text, people))
    ? { cue: ':', speaker, rule: signedRules.announced.id }
    : undefined;
}

/** Whether a line is one word with which a person's name in the text ends: Rogers: "…". */
function isSurname(text: string, word: string, people: readonly Span[]): boolean {
  if (!/^\p{L}{3,}$/u.test(word)) return false;
  return people.some(({ start, end }) => end - start > word.length && text.slice(start, end).endsWith(` ${word}`));
}

const capitalized = /(?:(?!(?:From|And|By)\s)\p{Lu}[\p{L}'’.-]+[ \t]+){1,5}\p{Lu}[\p{L}'’-]+$/u;
const mostWords = 7;

/** Whether a phrase is a person's name, with a role before it or without, and nothing else. */
function names({ start, end, text }: Span & { readonly text: string }, people: readonly Span[]): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > mostWords) return false;
  const inside = within(people, { start, end });
  if (inside.some((person) => person.end === end)) return true;
  if (/^\p{Script=Arabic}/u.test(text)) {
    const first = normalizeArabic(words[0]!);
    return titles.has(first) || roles.has(first.replace(/^ال/, ''));
  }
  const isName = words.slice(1).every((word) => /^(?:\p{Lu}|(?:of|the|for|and|de|al|bin|van|von)$)/u.test(word));
  return (
    isName && /^\p{Lu}/u.test(words.at(-1)!) && (role.test(words[0]!.toLowerCase()) || inside.some((person) => person.end <= end))
  );
}

/** The people who are named from the start of a span on and before its end. */
function within(people: readonly Span[], { start, end }: Span): readonly Span[] {
  const placeOf = (person: Span): number => person.start;
  return people.slice(firstFrom(people, start, placeOf), firstFrom(people, end, placeOf));
}
