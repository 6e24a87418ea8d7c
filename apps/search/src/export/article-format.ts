import type { ArticleDocument } from '@naba/article-index';
import type { ArticleCard } from '../answer/found-article';

/** What is told at the head of an export. */
export interface ExportHead {
  readonly q: string;
  readonly at: Date;
  /** Address of the search page, without a slash at its end. */
  readonly page: string;
}

interface FormatOf<Article> {
  begin(head: ExportHead): string | Buffer;
  article(article: Article): string | Buffer;
  end(): string;
}

/** How a list of articles is written, piece by piece: of what lists show of them, or of whole documents. */
export type ArticleFormat =
  ({ readonly of: 'cards' } & FormatOf<ArticleCard>) | ({ readonly of: 'documents' } & FormatOf<ArticleDocument>);
