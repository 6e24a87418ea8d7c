import type { Item } from './item';

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: string;
}

/** What a document says, or why nothing can be read from it. */
export type FoundItems =
  | {
      readonly kind: 'items';
      readonly items: readonly Item[];
      readonly title?: string | undefined;
      /** The hub that sends what is new in it, and the address that it gives itself. */
      readonly hub?: string | undefined;
      readonly self?: string | undefined;
      /** Whether other documents are part of it, so that its own validators say too little. */
      readonly hasParts?: boolean;
    }
  | Unreadable;

/** What a document needs beside itself. */
export interface ReadMore {
  /** Fetches a further document that it names; undefined where that fails. */
  readonly open: (url: string) => Promise<Uint8Array | undefined>;
  /** When the feed last came whole. */
  readonly since?: string | undefined;
}
