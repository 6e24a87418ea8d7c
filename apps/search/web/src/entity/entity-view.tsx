import type { JSX } from 'preact';
import type { EntityAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { PlaceMap } from '../map/place-map';
import { choose, emptyState, toCountsPath, toFilterPath } from '../search/search-state';
import { navigate } from '../shell/address';
import { ArticleLinks } from '../shell/article-links';
import { EntityChip } from '../shell/entity-chip';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { useTitle } from '../shell/use-title';
import { nameIn } from '../text/format';
import { ChartNumbers } from '../timeline/chart-numbers';
import { TimelineBars } from '../timeline/timeline-bars';
import { CountedLinks } from './counted-links';
import { EntityHead } from './entity-head';
import { EntityQuotes } from './entity-quotes';
import { SaidBox } from './said-box';

interface EntityViewProps {
  readonly id: string;
  /** Words of the quotes that are shown; empty for all. */
  readonly said: string;
}

/** What the index knows of a person, an organisation or a place. */
export function EntityView({ id, said }: EntityViewProps): JSX.Element {
  const { language } = usePreferences();
  const parameters = said === '' ? '' : `?${new URLSearchParams({ said }).toString()}`;
  const { answer, problem, again } = useAnswer<EntityAnswer>(`/v1/entities/${encodeURIComponent(id)}${parameters}`);
  useTitle(answer && nameIn(answer.name, language, id));
  if (problem && !answer) return <Failure problem={problem} onRetry={again} />;
  return answer ? <Entity entity={answer} said={said} /> : <Loading />;
}

function Entity({ entity, said }: { entity: EntityAnswer; said: string }): JSX.Element {
  const { language, text } = usePreferences();
  const { id, name, location, timeline, quotesBy, quotesAbout } = entity;
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
              <ChartNumbers timeline={timeline} csv={toCountsPath(choose(emptyState, { entity: id }))} />
            </Section>
          )}
          {(said !== '' || quotesBy.length + quotesAbout.length > 0) && <SaidBox id={id} said={said} />}
          <EntityQuotes title={text.quotesBy} quotes={quotesBy} />
          <EntityQuotes title={text.quotesAbout} quotes={quotesAbout} />
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
