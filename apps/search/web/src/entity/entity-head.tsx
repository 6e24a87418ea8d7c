import type { JSX } from 'preact';
import type { EntityAnswer } from '../api/answers';
import { toFilterPath } from '../search/search-state';
import { usePreferences } from '../shell/preferences';
import { TypeIcon } from '../shell/type-icon';
import { formatDate, formatPlural, nameIn } from '../text/format';

/** Names in both languages, what it is, and since when it is in the news. */
export function EntityHead({ entity }: { entity: EntityAnswer }): JSX.Element {
  const { language, text } = usePreferences();
  const { id, type, kind, name, iso, articles, firstSeen, lastSeen } = entity;
  const other = language === 'ar' ? name.en : name.ar;
  const shown = nameIn(name, language, id);
  return (
    <header class={`type-${type.toLowerCase()}`}>
      <p class="where">
        <span class="type-sign">
          <TypeIcon type={type} /> {text.entityTypes[type]}
        </span>
        {kind !== undefined && <span>{text.entityKinds[kind] ?? <bdi lang="en">{kind}</bdi>}</span>}
        {iso !== undefined && <bdi>{iso}</bdi>}
        <code>{id}</code>
      </p>
      <h1>
        <bdi>{shown}</bdi>
        {other !== undefined && other !== shown && (
          <bdi class="other-name" lang={language === 'ar' ? 'en' : 'ar'}>
            {other}
          </bdi>
        )}
      </h1>
      <p class="where">
        <b>{formatPlural(text.articles, articles, language)}</b>
        {firstSeen !== undefined && (
          <span>
            {text.firstSeen}: {formatDate(firstSeen, 'day', language)}
          </span>
        )}
        {lastSeen !== undefined && (
          <span>
            {text.lastSeen}: {formatDate(lastSeen, 'day', language)}
          </span>
        )}
        <a href={toFilterPath({ entity: id })}>{text.allArticlesWith}</a>
      </p>
    </header>
  );
}
