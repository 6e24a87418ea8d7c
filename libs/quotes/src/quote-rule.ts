/** One way in which a quote is found. */
export interface QuoteRule<Context, Found> {
  /** Stands in the quotes that it finds. */
  readonly id: string;
  /** What is taken for speech, and an example. */
  readonly reason: string;
  /** Where it alone decides; one without this leaves what it does not find to the rules behind it. */
  readonly applies?: (context: Context) => boolean;
  /** What it finds. */
  readonly match: (context: Context) => Found | undefined;
}

/** What the first rule that decides found, with its id. */
export function firstMatch<Context, Found>(
  rules: readonly QuoteRule<Context, Found>[],
  context: Context,
): { readonly rule: string; readonly found: Found } | undefined {
  for (const { id, applies, match } of rules) {
    if (applies?.(context) === false) continue;
    const found = match(context);
    if (found !== undefined) return { rule: id, found };
    if (applies !== undefined) return undefined;
  }
  return undefined;
}
