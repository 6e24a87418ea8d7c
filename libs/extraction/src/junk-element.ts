import type { HtmlElement } from './html-tree';

/** `hard` is never the article; `soft` is so only while it holds little of the page's prose. */
export type JunkGrade = 'hard' | 'soft';

/** Parts of class names and ids, between `-`, `_` and capitals, that mark what stands around an article. */
const hardWord = word(
  'comments|commentlist|comment-list|comment|disqus|fb-comments|respond|livefyre|viafoura|coral|related|relateds|related-?\\w+|recommend|recommended|recommendations?|recirc|recirculation|outbrain|taboola|revcontent|mgid|dianomi|news-?letters?|cookies?|consent|onetrust|didomi|gdpr|popup|modal|lightbox|breadcrumbs?|navigation|navbar|nav|menu|footer|sharebar|share-?buttons?|social-?\\w+|addthis\\w*|sharethis|addtoany|most-?read|mostread|most-?popular|read-?next|readnext|up-?next|more-stories|visuallyhidden|visually-hidden|sr-only|screen-reader-text|screenreader|skip-?link|pagination|pager|advert|adverts|advertisement|advertising|adslot|ad-slot|adbox|sponsor|sponsored|(?:author|autor|writer)-?(?:box|info|bio|profile|card)|about-?(?:the-?)?author|app-?download|second-article|under-article|next-article|placeholder|blurred|(?:paywall|text)-?blur|blur(?:red)?-?(?:text|content)|(?:dummy|fake|filler)-?(?:text|content)',
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

const invisible = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const bodyName =
  /(?:^|[_-])(?:article|story|entry|post|news)[_-]*(?:body|content|text|copy)(?:[_-]+(?:inner|wrapper|text|content|component))?$/i;
const pictureName =
  /(?:^|[\s_-])(?:photos?|captions?|figcaption|gallery|slideshow|carousel|slider|swiper|slides?)(?=[\s_-]|\d*(?:\s|$))/i;

/** Class and id of elements, and what they say; elements that are called the same share it. */
class Names {
  private readonly answers = new Map<RegExp, boolean>();
  readonly isBody: boolean;
  readonly grade: JunkGrade | undefined;

  constructor(
    readonly text: string,
    words: readonly WordJudgement[],
  ) {
    this.isBody = words.some(({ isBody }) => isBody);
    this.grade = words.some(({ grade }) => grade === 'hard') ? 'hard' : words.find(({ grade }) => grade)?.grade;
  }

  match(pattern: RegExp): boolean {
    let answer = this.answers.get(pattern);
    if (answer === undefined) this.answers.set(pattern, (answer = pattern.test(this.text)));
    return answer;
  }
}

interface WordJudgement {
  readonly isBody: boolean;
  readonly grade: JunkGrade | undefined;
}

interface Judgement {
  readonly names: Names;
  readonly isBody: boolean;
  readonly grade: JunkGrade | undefined;
}

/** Judges the elements of one tree by what they are called; each is asked about often, and the same names come again and again. */
export class ElementJudge {
  /** By the elements' order. */
  private readonly judgements: Judgement[] = [];
  private readonly names = new Map<string, Names>();
  private readonly words = new Map<string, WordJudgement>();

  /** How surely an element, by its name, role and class, stands around an article and not in it. */
  gradeJunk(element: HtmlElement): JunkGrade | undefined {
    return this.judge(element).grade;
  }

  /** Whether an element says that the article's text is inside it. */
  isBody(element: HtmlElement): boolean {
    return this.judge(element).isBody;
  }

  /** Whether an element holds pictures and what is said under them. */
  isPicture(element: HtmlElement): boolean {
    return element.name === 'figure' || element.name === 'figcaption' || this.isNamed(element, pictureName);
  }

  /** Whether class and id of an element match a pattern, which has no state of its own. */
  isNamed(element: HtmlElement, pattern: RegExp): boolean {
    return this.judge(element).names.match(pattern);
  }

  private judge(element: HtmlElement): Judgement {
    return (this.judgements[element.order] ??= this.judgeAnew(element));
  }

  private judgeAnew(element: HtmlElement): Judgement {
    const names = this.namesFor(element);
    const isBody = element.attributes['itemprop']?.toLowerCase().includes('articlebody') === true || names.isBody;
    return { names, isBody, grade: isBody ? undefined : gradeOf(element, names.grade) };
  }

  private namesFor(element: HtmlElement): Names {
    const text = namesOf(element);
    let names = this.names.get(text);
    if (names === undefined) {
      const words = text
        .slice(0, 1_000)
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .split(/\s+/);
      names = new Names(text, words.map((word) => this.judgeWord(word))); // prettier-ignore
      this.names.set(text, names);
    }
    return names;
  }

  private judgeWord(word: string): WordJudgement {
    let judgement = this.words.get(word);
    if (judgement === undefined) {
      const isMark = !lookOrFiling.test(word);
      const grade = isMark && hardWord.test(word) ? 'hard' : isMark && softWord.test(word) ? 'soft' : undefined;
      judgement = { isBody: bodyName.test(word), grade };
      this.words.set(word, judgement);
    }
    return judgement;
  }
}

function gradeOf({ name, attributes }: HtmlElement, ofNames: JunkGrade | undefined): JunkGrade | undefined {
  const { role, style } = attributes;
  if (ofNames === 'hard' || hardNames.has(name) || (role !== undefined && hardRole.test(role))) return 'hard';
  if (softNames.has(name) || 'hidden' in attributes || (name !== 'p' && attributes['aria-hidden'] === 'true')) return 'soft';
  return role === 'complementary' || (style !== undefined && invisible.test(style)) ? 'soft' : ofNames;
}

/** Class and id of an element, separated by a space; the id of a heading is made of its text. */
export function namesOf({ name, attributes }: HtmlElement): string {
  const { class: classes = '', id } = attributes;
  return id === undefined || /^h[1-6]$/.test(name) ? classes : `${classes} ${id}`;
}

function word(words: string): RegExp {
  return new RegExp(`(?:^|[_-])(?:${words})(?=[_-]|\\d*$)`, 'i');
}
