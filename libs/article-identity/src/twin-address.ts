/** Host labels of a site's other doors to the same article. */
const doorLabels = new Set(['www', 'm', 'mobile', 'wap', 'touch', 'amp']);
/** The same between a language and the site: `ar.m.wikipedia.org`. */
const innerDoorLabels = new Set(['m', 'mobile', 'amp']);
/** Second labels under which countries register names: `m.co.uk` is a site of its own. */
const registries = /^(ac|co|com|edu|gob|gov|gouv|go|gv|net|ne|mil|nom|or|org|press|info|sch)\.[a-z]{2}$/;

/** The host without the labels of its mobile, AMP and `www` doors; what is left is always a registered name. */
export function desktopHost(host: string): string {
  let labels = host.replace(/\.+$/, '').split('.');
  while (doorLabels.has(labels[0]!) && isRegistered(labels.slice(1))) labels = labels.slice(1);
  while (innerDoorLabels.has(labels[1]!) && isRegistered(labels.slice(2))) {
    labels = [labels[0]!, ...labels.slice(2)];
  }
  return labels.join('.');
}

/**
 * The address that an AMP cache or viewer stands for, as far as the path tells it, else undefined. The caches' path is
 * `/<kind>/[s/]<host>/<path>`, `s` meaning https (AMP Project: "AMP Cache URL format").
 */
export function unwrapAmpCache(url: URL): string | undefined {
  const isCache = /(^|\.)(cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname);
  const isViewer = /^(www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname.startsWith('/amp/');
  if (!isCache && !isViewer) return undefined;
  const target = /^\/(?:(?:c|v|amp)\/)(?:s\/)?(.+)/.exec(url.pathname)?.[1];
  const address = `https://${target ?? ''}${url.search}${url.hash}`;
  return target?.split('/')[0]?.includes('.') === true && URL.canParse(address) ? address : undefined;
}

/** Path segments without what marks the AMP twin or a folder's default document; takes normalised segments. */
export function desktopSegments(segments: readonly string[]): string[] {
  let kept = segments.map(withoutSession).filter(isNamed);
  while (kept.length > 1 && isAmpMark(kept[0]!)) kept = kept.slice(1);
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const page = last.replace(/(.)[.]amp([.]html?)?$/i, '$1$2');
    if (isDefaultDocument(page) || (isAmpMark(page) && kept.length > 1)) kept = kept.slice(0, -1);
    else if (page !== last) kept = [...kept.slice(0, -1), page].filter(isNamed);
    else break;
  }
  return kept;
}

/** Servers put session ids behind a segment (`;jsessionid=…`), or between segments (`(S(…))`, ASP.NET). */
function withoutSession(segment: string): string {
  return segment.replace(/;(?:jsessionid|phpsessid)=.*/i, '').replace(/^\((?:[ASF]\([0-9a-z_-]+\))+\)$/i, '');
}

function isNamed(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..';
}

function isAmpMark(segment: string): boolean {
  return /^amp([.]html?)?$/i.test(segment);
}

function isDefaultDocument(segment: string): boolean {
  return /^(index|default)\.(x?html?|php\d?|aspx?|jsp|cfm)$/i.test(segment);
}

function isRegistered(labels: readonly string[]): boolean {
  return labels.length > 2 || (labels.length === 2 && !registries.test(labels.join('.')));
}
