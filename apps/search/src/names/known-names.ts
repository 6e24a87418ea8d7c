import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { peelClitics } from '@naba/arabic';
import type { EntityName, QueryVocabulary } from '@naba/search-query';
import type { IndexLabel } from './index-names';
import { bearersOf } from './surname-bearers';
import type { CountArticles } from './surname-bearers';
import { foldWords } from './fold-name';
import { ForeignSpellings } from './foreign-spellings';
import { IndexNames } from './index-names';
import { NameTables } from './name-tables';
import { TableNames } from './table-names';
import { titleAt } from './titles';

const longestName = 6;
/** Between such portions of what is learned other requests have their turn. */
const portion = 100;

/**
 * What words of a query say beside themselves: names, plurals, other spellings. Names are what the tables know, and what the index itself calls by just these words. Other words are no name, however much
 * they look like one. Behind Arabic proclitics as well.
 */
@Injectable()
export class KnownNames implements QueryVocabulary {
  private readonly tables: TableNames;
  private index = IndexNames.none;
  private surnames: ReadonlyMap<string, string> = new Map();
  private spellings = new ForeignSpellings(() => true);

  constructor(@Inject(NameTables) private readonly known: NameTables) {
    this.tables = new TableNames(known);
  }

  /**
   * From now on the index has these labels and no others.
   *
   * @param countArticles how many articles have each of some words
   */
  async learn(labels: readonly IndexLabel[], countArticles: CountArticles): Promise<void> {
    const index = await IndexNames.build(labels);
    this.surnames = await bearersOf(index, countArticles);
    this.index = index;
    const { plurals, nameParts } = this.known;
    const spellings = new ForeignSpellings((word) => nameParts.has(word) || plurals.formsOf(word).length > 0);
    for (const [at, { names }] of labels.entries()) {
      if (at % portion === portion - 1) await breathe();
      spellings.learn(names);
    }
    this.spellings = spellings;
  }

  formsOf(word: string): readonly string[] {
    return [...this.known.plurals.formsOf(word), ...this.spellings.of(word)];
  }

  find(words: readonly string[], isWhole: boolean): EntityName | undefined {
    const first = words[0] ?? '';
    for (let length = Math.min(words.length, longestName); length > 0; length--) {
      const rest = words.slice(1, length);
      const isAlone = isWhole && words.length === length;
      const entityIds = [first, ...peeled(first)].flatMap((start) => this.idsOf([start, ...rest], isAlone));
      if (entityIds.length > 0) return { words: length, entityIds: [...new Set(entityIds)] };
    }
    return this.afterTitle(words) ?? (isWhole && words.length === 1 ? this.bySurname(first) : undefined);
  }

  /** King Salman: no label has just these words, and still everybody knows whom they mean. */
  private afterTitle(words: readonly string[]): EntityName | undefined {
    const title = titleAt(words);
    const id = title && this.index.idAfterTitle(words[title.length]!, title.then);
    return title && id !== undefined ? { words: title.length + 1, entityIds: [id], mayStandApart: true } : undefined;
  }

  /** Whom a surname means where nothing else was asked for: عرفات, Arafat. */
  private bySurname(word: string): EntityName | undefined {
    const [id] = [word, ...peeled(word)].flatMap((surname) => this.surnames.get(foldWords(surname).join(' ')) ?? []);
    return id === undefined ? undefined : { words: 1, entityIds: [id] };
  }

  private idsOf(words: readonly string[], isAlone: boolean): string[] {
    return [...this.tables.idsOf(words, isAlone), ...this.index.idsOf(words)];
  }
}

/** A name keeps its article: ببغداد and للعراق are peeled, العراق is not. */
function peeled(word: string): string[] {
  return peelClitics(word)
    .filter(({ prefixLength, stem, chain }) => prefixLength > 0 && stem.length > 2 && !/^ال$|[^ل]ال$/.test(chain))
    .map(({ stem }) => stem);
}
