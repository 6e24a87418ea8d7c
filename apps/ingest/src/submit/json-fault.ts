/** Where a text stops being JSON, and what could have stood there. */
export interface JsonFault {
  /** UTF-16 code unit. */
  readonly at: number;
  readonly expected: string;
}

type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or ]' | 'comma or }' | 'end';

const expectations: Record<State, string> = {
  value: 'a value',
  'value or ]': "a value or ']'",
  key: 'a field name in double quotes',
  'key or }': "a field name in double quotes or '}'",
  colon: "':'",
  'comma or ]': "',' or ']'",
  'comma or }': "',' or '}'",
  end: 'nothing more',
};

const space = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const stringPart = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Finds the first fault of a text that should be JSON (RFC 8259); null when there is none. Engines word and place their own
 * errors differently, or give no place at all. Depth costs heap, not stack.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  const afterValue = (): State => (open.length === 0 ? 'end' : open.at(-1) === '[' ? 'comma or ]' : 'comma or }');
  for (let at = skip(space, text, 0); ; at = skip(space, text, at)) {
    const char = text[at];
    const fault = { at, expected: expectations[state] };
    if (char === undefined) return state === 'end' ? null : fault;
    if ((state === 'value or ]' || state === 'comma or ]') && char === ']') {
      open.pop();
      state = afterValue();
      at++;
    } else if ((state === 'key or }' || state === 'comma or }') && char === '}') {
      open.pop();
      state = afterValue();
      at++;
    } else if (state === 'comma or ]' || state === 'comma or }' || state === 'colon') {
      if (char !== (state === 'colon' ? ':' : ',')) return fault;
      state = state === 'comma or }' ? 'key' : 'value';
      at++;
    } else if (state === 'key' || state === 'key or }') {
      if (char !== '"') return fault;
      const string = readString(text, at);
      if (typeof string !== 'number') return string;
      at = string;
      state = 'colon';
    } else if (state === 'end') {
      return fault;
    } else if (char === '[' || char === '{') {
      open.push(char);
      state = char === '[' ? 'value or ]' : 'key or }';
      at++;
    } else {
      const next = char === '"' ? readString(text, at) : skip(scalar, text, at);
      if (typeof next !== 'number') return next;
      if (next === at) return fault;
      at = next;
      state = afterValue();
    }
  }
}

/** End of the string that opens at `at`, or the fault inside it. */
function readString(text: string, at: number): number | JsonFault {
  for (let end = skip(stringPart, text, at + 1); ; end = skip(stringPart, text, end)) {
    if (text[end] === '"') return end + 1;
    const next = skip(escape, text, end);
    if (next === end) {
      const expected =
        text[end] === '\\'
          ? 'an escape such as \\n or \\u0646'
          : end === text.length
            ? "a closing '\"'"
            : 'an escaped control character';
      return { at: end, expected };
    }
    end = next;
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
