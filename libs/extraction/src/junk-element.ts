import type { HtmlElement } from './html-tree';

/** Parts of class names and ids, between `-`, `_`, spaces or capitals, that mark what stands around an article. */
const junkWord =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|respond|share|sharing|sharebar|shares|social|socials|addthis|sharethis|related|relateds|recommend|recommended|recommendations?|recirc|recirculation|outbrain|taboola|revcontent|mgid|dianomi|newsletters?|subscribe|subscription|subscriptions|signup|sign-up|optin|promo|promos|promotion|promobox|advert|adverts|advertisement|advertising|ads?|adslot|adbox|banner|sponsor|sponsored|sidebar|side-?bar|breadcrumbs?|cookies?|consent|gdpr|popup|modal|overlay|lightbox|byline|bylines|tags?|tag-?list|taglist|keywords|hashtags|topics|caption|captions|figcaption|credits?|copyright|most-?read|mostread|popular|trending|more-stories|morestories|read-?more|readmore|read-?next|readnext|up-?next|next-up|see-?also|also-read|latest|navigation|navbar|nav|menu|footer|masthead|toolbar|tools|rating|ratings|vote|poll|quiz|survey|widget|widgets|paywall|login|register|registration|teaser|teasers|player|video-?player|gallery|slideshow|carousel|slider|swiper|print|printonly|hidden|visuallyhidden|visually-hidden|sr-only|screen-reader-text|screenreader|skip-?link|jump|toc|table-of-contents|feedback|donate|donation|membership|follow|followus|app-?download|whatsapp|telegram|profile|bio|author-?box|author-?info|authorbox|about-?author|pagination|pager|disclaimer|factbox|infobox|embed|tweet|twitter-tweet|instagram-media|fb-post|dateline|timestamp|post-?meta|entry-?meta|article-?meta|metadata|meta|kicker|eyebrow)(?=[\s_-]|$)/i;
const junkRole = /^(navigation|complementary|banner|contentinfo|search|dialog|menu|menubar|toolbar|tablist|alert)$/i;
const junkName = new Set(['nav', 'aside', 'footer', 'figcaption', 'figure', 'address', 'amp-ad', 'amp-embed', 'gcse:search']);
/** The word is about how the article looks, as in `has-sidebar` or `no-comments`. */
const styleWord = /(^|\s)(has|no|without|with|is|l|u|js)-[\w-]+/gi;

/** Whether an element, by its name, role and class, stands around an article and not in it. */
export function isJunkElement({ name, attributes }: HtmlElement): boolean {
  if (junkName.has(name)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true;
  if (junkRole.test(attributes['role'] ?? '')) return true;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.replace(styleWord, ' ');
  return names.length > 1 && junkWord.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Whether an element says that the article's text is inside it. */
export function isBodyElement({ attributes }: HtmlElement): boolean {
  if (attributes['itemprop']?.toLowerCase().includes('articlebody') === true) return true;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  return /(?:^|[\s_-])(?:article|story|entry|post|news|page)[_-]?(?:body|content|text|copy)(?:[_-]?(?:inner|wrapper|text))?(?=\s|$)/i.test(
    names,
  );
}
