import type { Near, Query, Span, Term } from './query-syntax';
import { QuerySyntaxError } from './query-syntax';

/**
 * NEAR of two parts of a query.
 *
 * @param operator where it stands, and how many words may lie between the parts
 * @throws QuerySyntaxError for a part that is not made of words or phrases of one text
 */
export function toNear(left: Query, right: Query, operator: Span & { readonly distance: number }): Near {
  const sides = [toSide(left, operator), toSide(right, operator)] as const;
  const [{ field } = { field: undefined }] = sides[0];
  if (!sides.flat().every((term) => term.field === field))
    throw new QuerySyntaxError('Both sides of NEAR stand in the same field, for example title:(flood NEAR/5 damage).', operator);
  return { kind: 'near', sides, distance: operator.distance };
}

function toSide(part: Query, operator: Span): readonly Term[] {
  const terms = part.kind === 'or' ? part.parts : [part];
  return terms.map((term) => {
    if (term.kind !== 'term')
      throw new QuerySyntaxError(
        'NEAR stands between words, "phrases" and groups such as (flood OR storm); put several words in quotation marks.',
        operator,
      );
    if (term.prefix) throw new QuerySyntaxError('A word beside NEAR is written in full, without *.', term, term.text);
    if (term.field !== undefined && term.field !== 'title' && term.field !== 'body')
      throw new QuerySyntaxError('NEAR works in title: and body:, or without a field.', operator);
    return term;
  });
}
