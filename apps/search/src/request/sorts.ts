/** Orders of what is found; `spread` puts first what most articles carry word for word. */
export const sortNames = ['relevance', 'newest', 'oldest', 'spread'] as const;

export type Sort = (typeof sortNames)[number];
