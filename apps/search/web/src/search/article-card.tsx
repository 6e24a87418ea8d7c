import type { JSX } from 'preact';
import { shownEntities, shownTopics } from '../../../src/answer/card-limits';
import type { FoundArticle } from '../api/answers';
import { CorrectionMarks } from '../shell/correction-marks';
import { EntityChip } from '../shell/entity-chip';
import { usePreferences } from '../shell/preferences';
import { toArticlePath } from '../shell/route';
import { formatMoment, formatPlural, formatPublished, nameIn, nameOfLanguage, nameOfZone } from '../text/format';
import type { InterfaceLanguage, Words } from '../text/words';
import type { HighlightPiece } from './highlight';
import { toPieces } from './highlight';
import type { SearchState } from './search-state';
import { emptyState, narrow, toSearchPath } from './search-state';

interface ArticleCardProps {
  readonly article: FoundArticle;
  readonly isNew?: boolean;
  /** The search that a topic of the card narrows. */
  readonly state?: SearchState;
}

/** One article that was found, in its own direction; what the interface says about it is in the interface's language. */
export function ArticleCard({ article, isNew, state = emptyState }: ArticleCardProps): JSX.Element {
  const { language, text } = usePreferences();
  const { highlights, entities } = article;
  const title = highlights.title === undefined ? [{ text: article.title }] : toPieces(highlights.title, entities);
  const body = highlights.body?.map((part) => toPieces(part, entities)) ?? [[{ text: article.summary ?? '' }]];
  return (
    <li class={isNew === true ? 'is-new' : undefined}>
      <article class="card" dir={article.direction ?? 'auto'} lang={article.language}>
        <p class="where" lang={language}>
          <b>
            <bdi>{article.source.name ?? article.source.id}</bdi>
          </b>
          {article.publishedAt !== undefined && (
            <time dateTime={article.publishedAt} title={publishedMoment(article, text, language)}>
              <bdi>{formatPublished(article, language)}</bdi>
            </time>
          )}
          <span>{nameOfLanguage(article.language, language)}</span>
          <CorrectionMarks corrections={article.corrections} />
          {article.copies > 0 && <span class="copies">+{formatPlural(text.copies, article.copies, language)}</span>}
        </p>
        <h2>
          <a href={toArticlePath(article.id)}>
            <Pieces pieces={title} />
          </a>
        </h2>
        <p class="excerpt">
          {body.map((pieces, index) => (
            <>
              {index > 0 && ' … '}
              <Pieces pieces={pieces} />
            </>
          ))}
        </p>
        {article.lacks !== undefined && (
          <p class="lacks" lang={language}>
            {text.lacks}{' '}
            {article.lacks.map((word) => (
              <>
                <s>
                  <bdi>{word}</bdi>
                </s>{' '}
              </>
            ))}
          </p>
        )}
        <ul class="chips" lang={language}>
          {article.topics.slice(0, shownTopics).map((topic) => (
            <li key={topic.id}>
              <a class="chip topic" href={toSearchPath(narrow(state, 'topic', topic.id))}>
                <bdi>{nameIn(topic.label, language, topic.id)}</bdi>
              </a>
            </li>
          ))}
          {entities.slice(0, shownEntities).map((entity) => (
            <li key={entity.id}>
              <EntityChip entity={entity} />
            </li>
          ))}
        </ul>
      </article>
    </li>
  );
}

/** The instant in the reader's own time, named, where it is known: the day beside it is the publisher's. */
function publishedMoment(
  { publishedAt, publishedPrecision }: FoundArticle,
  text: Words,
  language: InterfaceLanguage,
): string | undefined {
  if (publishedAt === undefined || publishedPrecision !== 'instant') return undefined;
  return text.momentIn(formatMoment(publishedAt, language, 'short'), nameOfZone(language, new Date(publishedAt)));
}

function Pieces({ pieces }: { pieces: readonly HighlightPiece[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece) =>
        piece.mark === undefined ? piece.text : <mark class={`type-${piece.mark.toLowerCase()}`}>{piece.text}</mark>,
      )}
    </>
  );
}
