import { Inject, Injectable } from '@nestjs/common';
import { peelClitics } from '@naba/arabic';
import type { EntityName, EntityNames } from '@naba/search-query';
import type { IndexLabel } from './index-names';
import { IndexNames } from './index-names';
import { NameTables } from './name-tables';
import { TableNames } from './table-names';
import { titleAt } from './titles';

const longestName = 6;

/**
 * Names in a query: what the tables know, and what the index itself calls by just these words. Other words are no name, however much
 * they look like one. Behind Arabic proclitics as well.
 */
@Injectable()
export class KnownNames implements EntityNames {
  private readonly tables: TableNames;
  private index = IndexNames.none;

  constructor(@Inject(NameTables) tables: NameTables) {
    this.tables = new TableNames(tables);
  }

  /** From now on the index has these labels and no others. */
  async learn(labels: readonly IndexLabel[]): Promise<void> {
    this.index = await IndexNames.build(labels);
  }

  find(words: readonly string[], isWhole: boolean): EntityName | undefined {
    const first = words[0] ?? '';
    for (let length = Math.min(words.length, longestName); length > 0; length--) {
      const rest = words.slice(1, length);
      const isAlone = isWhole && words.length === length;
      const entityIds = [first, ...peeled(first)].flatMap((start) => this.idsOf([start, ...rest], isAlone));
      if (entityIds.length > 0) return { words: length, entityIds: [...new Set(entityIds)] };
    }
    return this.afterTitle(words);
  }

  /** King Salman: no label has just these words, and still everybody knows whom they mean. */
  private afterTitle(words: readonly string[]): EntityName | undefined {
    const title = titleAt(words);
    const id = title && this.index.idAfterTitle(words[title.length]!, title.then);
    return title && id !== undefined ? { words: title.length + 1, entityIds: [id], mayStandApart: true } : undefined;
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
