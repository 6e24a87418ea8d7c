import type { Span } from '@naba/text';

/** What somebody said. All offsets count in the text that was searched. */
export interface Quote extends Span {
  /** Exactly the words between start and end. */
  readonly text: string;
  /** The reporting word as written, without its conjunction; a dash or a colon where it stands for one; empty where the words follow what is told of the speaker. */
  readonly cue: string;
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly speaker?: Span & { readonly text: string };
}
