import type { ArticleDocument } from '@naba/article-index';

/** What is told at the head of an export. */
export interface ExportHead {
  readonly q: string;
  readonly at: Date;
  /** Address of the search page, without a slash at its end. */
  readonly page: string;
}

/** How a list of articles is written, piece by piece. */
export interface ArticleFormat {
  /** Fields that it needs; all when not given. */
  readonly fields?: readonly (keyof ArticleDocument)[];
  begin(head: ExportHead): string;
  article(article: ArticleDocument): string;
  end(): string;
}
