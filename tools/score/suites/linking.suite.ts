import type { Figure, Skip, Suite } from '../figure';
import { readMarks } from '../marked-text';
import { scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readOwn } from '../test-data';
import { idAt, scoreNamesInArticles } from './names-in-articles';

interface LabeledLinks {
  readonly text: string;
  /** One per marked span: ids that are right with `|` between, `same:key` or `not:id`. */
  readonly ids: readonly string[];
}

interface Answer {
  readonly language: string;
  readonly gold: string;
  readonly id: string | undefined;
}

/**
 * Links of labelled mentions. Places have known ids. Who has no id in an open source is labelled with a key that its mentions in
 * both languages share: right when both languages give one id for it and no other key gets that id.
 */
export const scoreLinking: Suite = ({ dataFolder }) => {
  const answers = ownLanguages.flatMap((language) =>
    readOwn<LabeledLinks>(`linking.${language}`).flatMap((labeled) => link(language, labeled)),
  );
  const skipped: Skip[] = [];
  const figures: Figure[] = [];
  if (answers.every(({ id }) => id === undefined)) {
    return { figures, skipped: [{ what: 'linking', why: 'no enricher fills `entities`', isDataAway: false }] };
  }
  const judge = toJudge(answers);
  for (const language of ownLanguages) {
    const own = answers.filter((answer) => answer.language === language);
    const row = (id: string, name: string, rows: readonly Answer[]): Figure => ({
      id: `linking.${language}.${id}`,
      suite: 'linking',
      language,
      name,
      data: `testdata/linking.${language}`,
      split: 'own',
      n: rows.length,
      unit: 'mentions',
      ...scoreMatches(rows.map(judge)),
    });
    figures.push(
      row('all', 'all mentions, F1', own),
      row(
        'places',
        'countries and cities by id, F1',
        own.filter(({ gold }) => !gold.startsWith('same:')),
      ),
      row(
        'same',
        'people and bodies: one id in both languages, F1',
        own.filter(({ gold }) => gold.startsWith('same:')),
      ),
    );
  }
  if (dataFolder === undefined) skipped.push({ what: 'names in articles', why: 'the articles are not here', isDataAway: true });
  else figures.push(...scoreNamesInArticles(dataFolder));
  return { figures, skipped };
};

function link(language: string, labeled: LabeledLinks): Answer[] {
  const { text, spans } = readMarks(labeled.text);
  const { entities = [] } = pipeline.enrich({ title: noTitle, body: text }).enrichment;
  return spans.map((span, index) => ({ language, gold: labeled.ids[index]!, id: idAt(entities, span) }));
}

function toJudge(answers: readonly Answer[]): (answer: Answer) => Matches {
  const keysOf = new Map<string, Set<string>>();
  const languagesOf = new Map<string, Set<string>>();
  for (const { gold, id, language } of answers) {
    if (!gold.startsWith('same:') || id === undefined) continue;
    keysOf.set(id, (keysOf.get(id) ?? new Set()).add(gold));
    languagesOf.set(`${gold} ${id}`, (languagesOf.get(`${gold} ${id}`) ?? new Set()).add(language));
  }
  return ({ gold, id }) => {
    if (gold.startsWith('not:')) return gold.slice(4) === id ? [0, 1, 0] : [0, 0, 0];
    if (id === undefined) return [0, 0, 1];
    const isRight = gold.startsWith('same:')
      ? keysOf.get(id)?.size === 1 && languagesOf.get(`${gold} ${id}`)?.size === ownLanguages.length
      : gold.split('|').includes(id);
    return isRight ? [1, 0, 0] : [0, 1, 1];
  };
}
