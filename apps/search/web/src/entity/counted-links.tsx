import type { JSX } from 'preact';
import type { Names } from '../api/answers';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { formatNumber, nameIn } from '../text/format';

interface CountedLinksProps {
  readonly title: string;
  readonly links: readonly { readonly id: string; readonly name: Names; readonly count: number; readonly href: string }[];
}

/** Names with counts, each leading to its articles. */
export function CountedLinks({ title, links }: CountedLinksProps): JSX.Element | null {
  const { language } = usePreferences();
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="counted">
        {links.map(({ id, name, count, href }) => (
          <li key={id}>
            <a href={href}>
              <bdi>{nameIn(name, language, id)}</bdi>
            </a>
            <small>{formatNumber(count, language)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
