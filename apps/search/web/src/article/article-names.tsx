import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { EntityChip } from '../shell/entity-chip';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';

const types = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Everyone and everything named, by type, with the number of mentions. */
export function ArticleNames({ article }: { article: ArticleAnswer }): JSX.Element | null {
  const { text } = usePreferences();
  if (article.entities.length === 0) return null;
  return (
    <Section title={text.names}>
      {types.map((type) => {
        const entities = article.entities.filter((entity) => entity.type === type);
        if (entities.length === 0) return null;
        return (
          <div key={type}>
            <h3>{text.markKinds[type]}</h3>
            <ul class="chips">
              {entities.map((entity) => (
                <li key={entity.id}>
                  <EntityChip entity={entity} count={entity.mentions.length} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
