import { QuerySyntaxError } from './query-errors';
import type { Near, Query, Span, Term } from './query-syntax';

/**
 * NEAR of two parts of a query.
 *
 * @param operator where it stands, and how many words may lie between the parts
 * @throws QuerySyntaxError for a part that is not made of words or phrases of one text
 */
export function toNear(left: Query, right: Query, operator: Span & { readonly distance: number }): Near {
  const sides = [toSide(left, operator), toSide(right, operator)] as const;
  const [{ field } = { field: undefined }] = sides[0];
  if (!sides.flat().every((term) => term.field === field)) throw new QuerySyntaxError('NEAR_FIELDS_DIFFER', operator);
  return { kind: 'near', sides, distance: operator.distance };
}

function toSide(part: Query, operator: Span): readonly Term[] {
  const terms = part.kind === 'or' ? part.parts : [part];
  return terms.map((term) => {
    if (term.kind !== 'term') throw new QuerySyntaxError('NEAR_SIDE', operator);
    if (term.prefix) throw new QuerySyntaxError('STAR_BESIDE_NEAR', term, { instead: term.text });
    if (term.field !== undefined && term.field !== 'title' && term.field !== 'body')
      throw new QuerySyntaxError('NEAR_FIELD', operator);
    return term;
  });
}
