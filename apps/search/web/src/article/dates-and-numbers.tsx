import type { JSX } from 'preact';
import type { ArticleAnswer } from '../api/answers';
import { Section } from '../shell/section';
import { usePreferences } from '../shell/preferences';
import { formatDate, formatNumber } from '../text/format';
import type { InterfaceLanguage } from '../text/words';

/** Dates and numbers that the text states, each as written and as understood. */
export function DatesAndNumbers({ article }: { article: ArticleAnswer }): JSX.Element {
  const { language, text } = usePreferences();
  const { dates, numbers } = article;
  const written = (words: string): JSX.Element => (
    <dt lang={article.language} dir={article.direction ?? 'auto'}>
      {words}
    </dt>
  );
  return (
    <>
      {dates.length > 0 && (
        <Section title={text.dates}>
          <dl class="pairs">
            {dates.map((date) => (
              <div key={date.span.start}>
                {written(date.text)}
                <dd>
                  <bdi>{date.day === undefined ? date.value : formatDate(date.day, date.precision, language)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {numbers.length > 0 && (
        <Section title={text.numbers}>
          <dl class="pairs">
            {numbers.map((number) => (
              <div key={`${number.span.field}${number.span.start}`}>
                {written(number.text)}
                <dd>
                  <bdi>{amount(number, language)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

function amount({ kind, value, currency }: ArticleAnswer['numbers'][number], language: InterfaceLanguage): string {
  const number = formatNumber(value, language);
  if (kind === 'percent') return `${number}%`;
  return currency === undefined ? number : `${number} ${currency}`;
}
