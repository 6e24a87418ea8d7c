import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { format, resolveConfig } from 'prettier';
import { mean } from './measures';

/** What one system reached, query by query. */
export interface Row {
  readonly language: string;
  readonly system: string;
  readonly queries: readonly { readonly id: string; readonly type: string; readonly ndcg: number; readonly recall: number }[];
}

const path = join(projectRoot(), 'docs/search.md');
const begin = '<!-- figures: begin (npm run score:search writes them) -->';
const end = '<!-- figures: end -->';

/** Puts the tables in their place in docs/search.md. */
export async function updatePage(rows: readonly Row[]): Promise<void> {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : `# Search\n\n${begin}\n${end}\n`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/search.md must have the lines ${begin} and ${end}.`);
  const text = `${before}${begin}\n\n${writeTables(rows)}\n${end}${after}`;
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

/** One table of systems for each language, and one of query types for the product and the first stock analyzer. */
export function writeTables(rows: readonly Row[]): string {
  const languages = [...new Set(rows.map(({ language }) => language))];
  return languages
    .map((language) => {
      const own = rows.filter((row) => row.language === language);
      const [naba, stock] = own;
      if (naba === undefined || stock === undefined) return '';
      return `${systemsTable(language, own, naba, stock)}\n${typesTable(naba, stock)}`;
    })
    .join('\n');
}

function systemsTable(language: string, rows: readonly Row[], naba: Row, stock: Row): string {
  const name = { ar: 'Arabic', en: 'English' }[language] ?? language;
  const best = meanOf(naba, 'ndcg');
  const lines = rows.map((row) => {
    const value = meanOf(row, 'ndcg');
    return `| ${row.system} | ${value.toFixed(3)} | ${meanOf(row, 'recall').toFixed(3)} | ${row === naba ? '' : percent(best / value - 1)} |`;
  });
  const head = `**${name}**, ${naba.queries.length} queries; Naba is ${percent(best / meanOf(stock, 'ndcg') - 1)} against ${stock.system}.`;
  return [head, '', '| system | nDCG@10 | recall@50 | Naba against it |', '| --- | --- | --- | --- |', ...lines, ''].join('\n');
}

function typesTable(naba: Row, stock: Row): string {
  const types = [...new Set(naba.queries.map(({ type }) => type))];
  const lines = types.map((type) => {
    const of = (row: Row): string => mean(row.queries.filter((query) => query.type === type).map(({ ndcg }) => ndcg)).toFixed(3);
    return `| ${type} | ${naba.queries.filter((query) => query.type === type).length} | ${of(naba)} | ${of(stock)} |`;
  });
  return [`| queries | number | Naba | ${stock.system} |`, '| --- | --- | --- | --- |', ...lines, ''].join('\n');
}

function meanOf(row: Row, measure: 'ndcg' | 'recall'): number {
  return mean(row.queries.map((query) => query[measure]));
}

function percent(part: number): string {
  return `${part >= 0 ? '+' : '−'}${Math.abs(part * 100).toFixed(1)} %`;
}
