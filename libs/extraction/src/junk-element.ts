import type { HtmlElement } from './html-tree';

/** `hard` is never the article; `soft` is so only while it holds little of the page's prose. */
export type JunkGrade = 'hard' | 'soft';

/** Parts of class names and ids, between `-`, `_` and capitals, that mark what stands around an article. */
const hardWord = word(
  'comments|commentlist|comment-list|comment|disqus|fb-comments|respond|livefyre|viafoura|coral|related|relateds|related-?\\w+|recommend|recommended|recommendations?|recirc|recirculation|outbrain|taboola|revcontent|mgid|dianomi|news-?letters?|cookies?|consent|onetrust|didomi|gdpr|popup|modal|lightbox|breadcrumbs?|navigation|navbar|nav|menu|footer|sharebar|share-?buttons?|social-?\\w+|addthis\\w*|sharethis|addtoany|most-?read|mostread|most-?popular|read-?next|readnext|up-?next|more-stories|visuallyhidden|visually-hidden|sr-only|screen-reader-text|screenreader|skip-?link|pagination|pager|advert|adverts|advertisement|advertising|adslot|ad-slot|adbox|sponsor|sponsored|(?:author|autor|writer)-?(?:box|info|bio|profile|card)|about-?(?:the-?)?author|app-?download|second-article|under-article|next-article|placeholder',
);
const softWord = word(
  'photo|affiliate|share|sharing|shares|social|socials|subscribe|subscription|subscriptions|signup|sign-up|optin|promo|promos|promotion|promobox|ads?|banner|sidebar|side-?bar|rail|right-?rail|overlay|byline|bylines|tags|tag-?list|taglist|keywords|hashtags|caption|captions|figcaption|(?:image|img|picture)-?(?:description|author|source|text)|\\w*bild(?:unterschrift|text|quelle)?|pie-?(?:de-?)?foto|didascalia|l[eé]gende|billedtekst|credits?|post-?date|publish-?date|copyright|popular|trending|read-?more|readmore|see-?also|also-read|latest|masthead|toolbar|tools|rating|ratings|vote|poll|quiz|survey|login|register|registration|\\w*teasers?|\\w*teaser(?:short)?text|player|video-?player|gallery|slideshow|carousel|slider|swiper|print|printonly|hidden|toc|table-of-contents|feedback|donate|donation|membership|follow|followus|whatsapp|telegram|profile|bio|disclaimer|factbox|fact-?box|infobox|instagram-media|fb-post|dateline|timestamp|post-?meta|entry-?meta|article-?meta|metadata|meta|kicker|eyebrow|topics',
);
const hardNames = new Set(['nav', 'footer', 'noscript', 'amp-ad', 'amp-embed']);
const softNames = new Set(['aside', 'figcaption', 'figure', 'address', 'form']);
const hardRole = /^(navigation|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/i;
/** Classes that say how something looks (`has-sidebar`) or under which words a content system filed it (`tag-book`). */
const lookOrFiling =
  /^(?:(?:has|no|without|with|is|category|cat|type|status|format|theme|template|layout)[-_]|post-\d|tag-(?!list|box|cloud|links))/i;

const bodyName =
  /(?:^|[_-])(?:article|story|entry|post|news)[_-]*(?:body|content|text|copy)(?:[_-]+(?:inner|wrapper|text|content|component))?$/i;
const pictureName =
  /(?:^|[\s_-])(?:photos?|captions?|figcaption|gallery|slideshow|carousel|slider|swiper|slides?)(?=[\s_-]|\d*(?:\s|$))/i;

interface NameJudgement {
  readonly isBody: boolean;
  readonly grade: JunkGrade | undefined;
}

/** Judges the elements of one page by what they are called; the same names come again and again. */
export class ElementJudge {
  private readonly judged = new Map<string, NameJudgement>();

  /** How surely an element, by its name, role and class, stands around an article and not in it. */
  gradeJunk(element: HtmlElement): JunkGrade | undefined {
    if (this.isBody(element)) return undefined;
    const { name, attributes } = element;
    if (hardNames.has(name) || hardRole.test(attributes['role'] ?? '')) return 'hard';
    const { grade } = this.judge(element);
    if (grade === 'hard') return 'hard';
    if (softNames.has(name) || 'hidden' in attributes || (name !== 'p' && attributes['aria-hidden'] === 'true')) return 'soft';
    if (attributes['role'] === 'complementary' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? ''))
      return 'soft';
    return grade;
  }

  /** Whether an element says that the article's text is inside it. */
  isBody(element: HtmlElement): boolean {
    return element.attributes['itemprop']?.toLowerCase().includes('articlebody') === true || this.judge(element).isBody;
  }

  private judge(element: HtmlElement): NameJudgement {
    const names = namesOf(element).slice(0, 1_000);
    let judgement = this.judged.get(names);
    if (judgement === undefined) {
      const words = names.replace(/([a-z])([A-Z])/g, '$1-$2').split(/\s+/);
      const marks = words.filter((each) => !lookOrFiling.test(each));
      judgement = {
        isBody: words.some((each) => bodyName.test(each)),
        grade: marks.some((each) => hardWord.test(each))
          ? 'hard'
          : marks.some((each) => softWord.test(each))
            ? 'soft'
            : undefined,
      };
      this.judged.set(names, judgement);
    }
    return judgement;
  }
}

/** Whether an element holds pictures and what is said under them. */
export function isPicture(element: HtmlElement): boolean {
  return element.name === 'figure' || element.name === 'figcaption' || pictureName.test(namesOf(element));
}

/** Class and id of an element, separated by a space; the id of a heading is made of its text. */
export function namesOf({ name, attributes }: HtmlElement): string {
  return `${attributes['class'] ?? ''} ${/^h[1-6]$/.test(name) ? '' : (attributes['id'] ?? '')}`;
}

function word(words: string): RegExp {
  return new RegExp(`(?:^|[_-])(?:${words})(?=[_-]|\\d*$)`, 'i');
}
