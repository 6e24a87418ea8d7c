import type { JSX } from 'preact';
import type { EntityAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { PlaceMap } from '../map/place-map';
import { toFilterPath } from '../search/search-state';
import { navigate } from '../shell/address';
import { ArticleLinks } from '../shell/article-links';
import { EntityChip } from '../shell/entity-chip';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { useTitle } from '../shell/use-title';
import { nameIn } from '../text/format';
import { TimelineBars } from '../timeline/timeline-bars';
import { CountedLinks } from './counted-links';
import { EntityHead } from './entity-head';
import { EntityQuotes } from './entity-quotes';

/** What the index knows of a person, an organisation or a place. */
export function EntityView({ id }: { id: string }): JSX.Element {
  const { language } = usePreferences();
  const { answer, problem, again } = useAnswer<EntityAnswer>(`/v1/entities/${encodeURIComponent(id)}`);
  useTitle(answer && nameIn(answer.name, language, id));
  if (problem && !answer) return <Failure problem={problem} onRetry={again} />;
  return answer ? <Entity entity={answer} /> : <Loading />;
}

function Entity({ entity }: { entity: EntityAnswer }): JSX.Element {
  const { language, text } = usePreferences();
  const { id, name, location, timeline } = entity;
  return (
    <div class="entity-view">
      <EntityHead entity={entity} />
      <div class="columns">
        <div>
          {timeline.buckets.length > 0 && (
            <Section title={text.timeline}>
              <div class="chart">
                <TimelineBars timeline={timeline} mirrored={language === 'ar'} />
              </div>
            </Section>
          )}
          <EntityQuotes title={text.quotesBy} quotes={entity.quotesBy} />
          <EntityQuotes title={text.quotesAbout} quotes={entity.quotesAbout} />
          <Section title={text.latest}>
            <ArticleLinks articles={entity.latest} />
          </Section>
        </div>
        <div class="aside">
          <Section title={text.related}>
            <ul class="chips">
              {entity.related.map((related) => (
                <li key={related.id}>
                  <EntityChip entity={related} count={related.count} />
                </li>
              ))}
            </ul>
          </Section>
          {location && (
            <Section title={text.map}>
              <PlaceMap
                places={[{ entityId: id, name, ...location, count: entity.articles }]}
                chosen={[id]}
                onChoose={() => navigate(toFilterPath({ entity: id }))}
              />
            </Section>
          )}
          <CountedLinks
            title={text.topics}
            links={entity.topics.map((topic) => ({
              ...topic,
              href: toFilterPath({ entity: id, topic: topic.id }),
            }))}
          />
          <CountedLinks
            title={text.sources}
            links={entity.sources.map((source) => ({
              ...source,
              name: { en: source.name ?? source.id },
              href: toFilterPath({ entity: id, source: source.id }),
            }))}
          />
        </div>
      </div>
    </div>
  );
}
