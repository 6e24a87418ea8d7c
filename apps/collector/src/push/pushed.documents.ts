import { LRUCache } from 'lru-cache';
import { subscribing } from '../collector.config';

/** What a hub sent of a feed. */
export interface PushedDocument {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What hubs sent, until the feed's next poll reads it instead of asking its publisher. It is a short cut: that the poll is to come stands on the
 * log, and where a document is not here any more the feed itself has its items.
 */
export class PushedDocuments {
  private readonly documents = new LRUCache<string, PushedDocument>({
    maxSize: subscribing.waitingBytes,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
  });

  /** A second one before the first was read leaves both to the feed. */
  put(id: string, document: PushedDocument): void {
    if (!this.documents.delete(id)) this.documents.set(id, document);
  }

  take(id: string): PushedDocument | undefined {
    const document = this.documents.get(id);
    this.documents.delete(id);
    return document;
  }
}
