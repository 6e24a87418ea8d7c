import type { Client } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleIndexSettings, OperationsDocument } from '@naba/article-index';
import { bootstrapOperations, operationsIndexName } from '@naba/article-index';
import { indexClientToken, indexSettingsToken } from './index-client.provider';

/** Writes what operators look at. Ids come from what is recorded, so instances that record the same write it once. */
@Injectable()
export class OperationsWriter {
  private opening: Promise<void> | undefined;

  constructor(
    @Inject(indexClientToken) private readonly client: Client,
    @Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings,
  ) {}

  /** Rejects when Elasticsearch is away or refuses; nothing of the article flow depends on it. */
  async write(documents: readonly { readonly id: string; readonly document: OperationsDocument }[]): Promise<void> {
    await this.open();
    const answer = await this.client.bulk({
      index: operationsIndexName(this.settings.prefix),
      operations: documents.flatMap(({ id, document }) => [{ index: { _id: id } }, document]),
    });
    const refused = answer.items.find(({ index }) => index?.error)?.index?.error;
    if (refused) throw new Error(`Elasticsearch refused a record of operations: ${refused.reason ?? refused.type}`);
  }

  /** Removes a record where it is; rejects as `write` does. */
  async remove(id: string): Promise<void> {
    await this.open();
    await this.client.delete({ index: operationsIndexName(this.settings.prefix), id }, { ignore: [404] });
  }

  private open(): Promise<void> {
    this.opening ??= bootstrapOperations(this.client, this.settings.prefix).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }
}
