/** Stems, as `arabic_normalization` writes them, whose own first or last letters look like a prefix or an ending. */
export const arabicStems: readonly string[] = 'وزير وزار وكال لبنان بيان'.split(' ');
