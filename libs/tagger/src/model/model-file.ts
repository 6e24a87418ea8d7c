const magic = 'NABANER1';
const alignment = 8;

const arrayTypes = { i8: Int8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array, f32: Float32Array } as const;
type ArrayTypeName = keyof typeof arrayTypes;
export type Section = Int8Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

interface SectionEntry {
  name: string;
  type: ArrayTypeName;
  length: number;
}

/** A model file: facts as JSON and named arrays, little-endian, each on an eight byte boundary. */
export interface ModelFile {
  facts: Record<string, unknown>;
  sections: Map<string, Section>;
}

function align(size: number): number {
  return Math.ceil(size / alignment) * alignment;
}

function typeNameOf(section: Section): ArrayTypeName {
  const names = Object.keys(arrayTypes) as ArrayTypeName[];
  const found = names.find((name) => section instanceof arrayTypes[name]);
  if (found === undefined) throw new Error('A model section must be a typed array of a known kind.');
  return found;
}

/** Lays the file out as bytes; the same content gives the same bytes. */
export function encodeModelFile(file: ModelFile): Buffer {
  const entries = [...file.sections].map(([name, section]): SectionEntry => {
    return { name, type: typeNameOf(section), length: section.length };
  });
  const head = Buffer.from(JSON.stringify({ facts: file.facts, sections: entries }), 'utf8');
  const bytes: Buffer[] = [];
  let size = 0;
  const append = (part: Buffer): void => {
    bytes.push(part, Buffer.alloc(align(part.length) - part.length));
    size += align(part.length);
  };
  const preamble = Buffer.alloc(16);
  preamble.write(magic, 'latin1');
  preamble.writeUInt32LE(head.length, 8);
  append(preamble);
  append(head);
  for (const section of file.sections.values()) append(Buffer.from(section.buffer, section.byteOffset, section.byteLength));
  return Buffer.concat(bytes, size);
}

/** Reads what `encodeModelFile` wrote. Throws an Error that names the fault when the bytes are something else or cut short. */
export function decodeModelFile(bytes: Buffer): ModelFile {
  if (bytes.length < 16 || bytes.toString('latin1', 0, magic.length) !== magic) {
    throw new Error(`This is not a tagger model: it does not start with ${magic}.`);
  }
  const headLength = bytes.readUInt32LE(8);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + headLength)) as {
    facts: Record<string, unknown>;
    sections: SectionEntry[];
  };
  // Buffers from a pool start anywhere; typed arrays need their own alignment.
  const aligned = new Uint8Array(bytes).buffer;
  const sections = new Map<string, Section>();
  let at = 16 + align(headLength);
  for (const { name, type, length } of head.sections) {
    const size = arrayTypes[type].BYTES_PER_ELEMENT * length;
    if (at + size > bytes.length) throw new Error(`The tagger model is cut short in its section ${name}.`);
    sections.set(name, new arrayTypes[type](aligned, at, length));
    at += align(size);
  }
  return { facts: head.facts, sections };
}
