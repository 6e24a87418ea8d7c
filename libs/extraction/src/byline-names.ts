import { hasArabicLetter } from '@naba/arabic';
import { isArabicAnnounced, splitArabicByline } from './arabic-byline';
import { isCreditLine } from './furniture';
import { plainLine } from './page';

/** Words that announce a name, at the start of a byline. */
const lead =
  /^(?:(?:written|reported|posted|published|edited|story|text)\s+by|by|von|de|por|par|di|da|door|av|af|przez|автор|text|autor(?:in|es|a)?|auteurs?|author|reporter|作者|記者|记者|piše|autorka|tekst|szerző|írta|yazan|(?:artikel|text|beitrag|bericht|kommentar|analyse) von)\s*(?::|：|-|\s)\s*/iu;
/** "Posted by", "Opinion by", "See all posts by". */
const anyBy = /^(?:\p{L}+\s+){1,3}by\s+(?=\p{Lu})/u;
const separators = /\s*[,،;؛|•·、]\s*|\s+[/–—-]\s+/u;
const conjunction = /^(.+?)\s+(?:and|und|et|&|with|mit|y|e|og|och|en|i|и|та|ve)\s+(.+)$/iu;
/** Where, for whom and how to reach: behind a name. */
const behindName = /(?<=\S\s+\S+)\s+(?:(?:in|for|at|on)(?:\s.*)?$|For\s.*$)/u;
const address = /[<(]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?/g;
const degree = /^(?:ph\.?\s?d|m\.?d|m\.?a|m\.?sc|b\.?a|mba|jr|sr|esq|d\.?phil|rn)\.?$/i;
/** What a page offers beside its authors. */
const offered =
  /^(?:\d+\s+\p{L}+|(?:view|see|show|read)\s+(?:all|more)\b.*|leave an?\b.*|(?:all|more)\s+(?:posts|articles|stories|from)\b.*|comments?|replies)$/iu;
const notName =
  /https?:|www\.|@|\d{3}|^\S+\.(?:txt|html?|php|aspx?|xml|json)$|^(?:\w{0,12}admin(?:istrator)?|(?:super|wp|web)[ _-]?user|web-?master|root|author|by|unknown|null|undefined|guest|contributor|share|follow(?: us)?|view profile)$/i;
/** Nobody and no house by name: a desk, the staff. */
const anyDesk =
  /^(?:(?:the|our|news|web|online|digital|city|local|national|foreign|sports?|special|staff|wire|editorial)\s*)*(?:staff|desk|reports?|reporters?|writers?|editors?|editorial|services?|agencies|newsroom|correspondents?|online|web|redaction|redaktion|agenturen|agencias|agences|redacción|redazione|rédaction)$/iu;
const roleWords =
  /\b(?:staff writer|correspondent|reporter|editor|writer|contributor|producer|columnist|journalist|photographer|director|manager|presenter|analyst|critic|deputy|senior|chief|head of)\b/i;
const particle =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|des|la|le|los|van|von|vom|zu|zum|ten|ter|af|av|bin|ibn|bint|al|el|e|y|i)$/;
/** Two words or more, the first in capitals where the script has them. */
const personName =
  /^(?!Powered |The )(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+){0,4}\s+(?!\p{Ll})[\p{L}\p{M}'’.-]+$/u;

/** Names of the Far East have no space. */
const easternName = /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4})$/u;
/** In Korean the calling follows the name, and outlets and places come before it. */
const koreanReporter = /(\p{Script=Hangul}{2,4})\s*(?:\p{Script=Hangul}{2}\s*)?(?:기자|특파원)(?!\p{L})/gu;

/** Chinese papers write the calling before the names, without a space, and behind a stroke where from: 記者王小明、李大華／台北報導. */
const chineseReporters =
  /^(?:[\p{Script=Han}]{0,6})(?:記者|记者)[\s:：]*((?:\p{Script=Han}{2,4}[、\s]?){1,4})(?=[／/|（(]|\s*$)/u;

/** Whether a line reads as a person's name: of two to six words, in capitals but for particles, where the script has them. */
export function isPersonName(name: string): boolean {
  const isCapitalized = (word: string): boolean => !/^\p{Ll}/u.test(word) || particle.test(word);
  return easternName.test(name) || (personName.test(name) && name.split(/\s+/).every(isCapitalized));
}

/** Whether a line says what somebody is at a paper. */
export function isRole(line: string): boolean {
  return roleWords.test(line);
}

/** Whether a line begins with words that announce a name, such as "By" or «بقلم», and has more. */
export function isAnnounced(line: string): boolean {
  return isArabicAnnounced(line) || (lead.test(line) && line.replace(lead, '') !== '');
}

/**
 * The names in a byline of plain text, such as "By A. Writer and B. Reporter | Agency"; none if it does not read as names. Behind
 * a person's name, a word in capitals, or in small letters, after a comma or a bar is a degree, an outlet or a place.
 */
export function splitByline(line: string): string[] {
  if (/^https?:|^www\.|\.(?:com|net|org)\//i.test(line.trim()) || isCreditLine(line)) return [];
  if (hasArabicLetter(line)) return splitArabicByline(plainLine(line));
  const reporters = [...line.matchAll(koreanReporter)].map(([, name]) => name!);
  if (reporters.length > 0) return reporters;
  const chinese = chineseReporters.exec(line)?.[1];
  if (chinese !== undefined) return chinese.split(/[、\s]/).filter((name) => name !== '');
  const bare = withoutAddress(plainLine(line))
    .replace(lead, '')
    .replace(anyBy, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  const parts = bare.split(separators).flatMap(splitSlash);
  const found = parts.map((part) => splitAnd(part).map(cleanName).filter(isName)); // prettier-ignore
  const first = found.findIndex((names) => names.some(isPersonName));
  if (first >= 0) return found.flatMap((names, index) => (index > first ? names.filter((name) => !isCode(name)) : names));
  const persons = parts.map(withoutRole).filter((name) => isPersonName(name) && isName(name));
  return persons.length > 0 ? persons : found.flat();
}

/** The name behind a role: "Senior Reporter A. Writer". */
function withoutRole(part: string): string {
  return cleanName(part.split(new RegExp(roleWords, 'gi')).at(-1)!);
}

function isCode(name: string): boolean {
  return !/\s/.test(name) && (name === name.toUpperCase()) !== (name === name.toLowerCase());
}

/** Two names around a conjunction; where one side is a single word, it stands in a name: "Ortega y Gasset". */
function splitAnd(part: string): string[] {
  const [, before, after] = conjunction.exec(part) ?? [];
  if (before === undefined || after === undefined) return [part];
  const isPair = degree.test(before) || /\s/.test(before) === /\s/.test(after) || /^\p{Lu}{2,}$/u.test(after);
  return isPair ? [before, ...splitAnd(after)] : [part];
}

function splitSlash(part: string): string[] {
  const sides = part.split('/');
  return sides.every((side) => isPersonName(side.trim())) ? sides : [part];
}

/** An address behind a name alone goes; a signature with more in it is no byline. */
function withoutAddress(line: string): string {
  const rest = line.replace(address, '').trim();
  return personName.test(rest) ? rest : line;
}

function cleanName(name: string): string {
  return name
    .replace(lead, '')
    .replace(behindName, '')
    .replace(/^[\s"'“.:-]+|[\s"'”:-]+$/g, '')
    .trim();
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    name.split(/\s+/).length <= 7 &&
    /\p{L}/u.test(name) &&
    ![notName, anyDesk, degree, offered, roleWords].some((pattern) => pattern.test(name))
  );
}
