import { childrenNamed, firstOf } from './children';
import { plainText } from './element-text';
import type { XmlElement } from './xml-tree';

/** Names of the authors of an item: persons of Atom, `mail (Name)` and `Name <mail>` of RSS, creators of Dublin Core and podcasts. */
export function readAuthors(item: XmlElement): string[] {
  const names = childrenNamed(item, 'author', 'dc:creator', 'dc:author', 'dcterms:creator').map(nameOf);
  const found = names.filter((name) => name !== undefined);
  if (found.length > 0) return [...new Set(found)];
  return childrenNamed(item, 'itunes:author').flatMap((author) => plainText(author) ?? []);
}

function nameOf(author: XmlElement): string | undefined {
  const isPerson = author.children.some((child) => typeof child !== 'string');
  const text = isPerson ? firstOf(author, ['name', 'email'], plainText) : plainText(author);
  return text === undefined ? undefined : withoutMail(text);
}

function withoutMail(text: string): string {
  const mail = /\s*[<([]?\s*(?:mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]?\s*/;
  const name = text
    .replace(mail, ' ')
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .trim();
  return name === '' ? text : name;
}
