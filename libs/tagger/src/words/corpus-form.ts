/** What today's pages write and the texts that taggers learn from do not, with what those write. */
const plain: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '′': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '--', '—': '--', '―': '--', '…': '...', '\u00ad': '',
}; // prettier-ignore
const folded = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
/** Every character above is there or in Latin-1; a word of ASCII or Arabic is left at its first look. */
const mayBeFolded = /[\u00ad\u02bc\u2010-\u2033]/u;

/** A token as the texts write it that taggers learn from: straight marks, `--` and `...`. Its length may be another. */
export function toCorpusForm(token: string): string {
  return mayBeFolded.test(token) ? token.replace(folded, (mark) => plain[mark]!) || token : token;
}
