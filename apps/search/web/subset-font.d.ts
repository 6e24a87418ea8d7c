/** Of subset-font 2.9 what the page's build needs: it has no types, and those of DefinitelyTyped know none of its newer options. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    readonly noHinting?: boolean;
    /** Tags of tables to leave out. */
    readonly dropTables?: readonly string[];
  }
  /** A font with the glyphs of these letters alone. */
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>;
}
