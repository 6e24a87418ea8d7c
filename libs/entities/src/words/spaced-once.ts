const space = 0x20;

/** A name with one space for each run of white space. */
export function spacedOnce(name: string): string {
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    // Letters of the scripts that news comes in are told from white space by their codes.
    const isOther = code < space || (code >= 0x80 && (code <= 0xa0 || code >= 0x1680));
    if (isOther || (code === space && name.charCodeAt(index + 1) === space)) return name.replace(/\s+/g, ' ');
  }
  return name;
}
