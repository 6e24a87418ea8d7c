import type { JSX } from 'preact';
import type { Names } from '../api/answers';
import { formatNumber, nameIn } from '../text/format';
import { usePreferences } from './preferences';
import { toEntityPath } from './route';
import { TypeIcon } from './type-icon';

interface EntityChipProps {
  readonly entity: { readonly id: string; readonly type: string; readonly name: Names };
  readonly count?: number;
}

/** Name of an entity with the sign and colour of its type; leads to its page. */
export function EntityChip({ entity, count }: EntityChipProps): JSX.Element {
  const { language, text } = usePreferences();
  const type = text.entityTypes[entity.type as keyof typeof text.entityTypes];
  return (
    <a class={`chip type-${entity.type.toLowerCase()}`} href={toEntityPath(entity.id)} title={type}>
      <TypeIcon type={entity.type} />
      <span class="unseen">{type}: </span>
      <bdi>{nameIn(entity.name, language, entity.id)}</bdi>
      {count !== undefined && <small>{formatNumber(count, language)}</small>}
    </a>
  );
}
