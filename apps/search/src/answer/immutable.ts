/** A value that is read and never changed, at every depth: what a schema infers, as an answer has it. */
export type Immutable<T> = { readonly [Key in keyof T]: Immutable<T[Key]> };
