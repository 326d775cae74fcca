/** Reads JSON and says where in the text each value stands, so that a part can be changed and the rest kept as it is. */

interface Placed {
  /** Offsets of the value in the text, quotes and brackets included. */
  readonly start: number;
  readonly end: number;
}

export interface JsonString extends Placed {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonArray extends Placed {
  readonly kind: 'array';
  readonly items: readonly JsonValue[];
}

export interface JsonObject extends Placed {
  readonly kind: 'object';
  /** Of a key that stands there twice the last value counts, as Python's `json` has it. */
  readonly members: ReadonlyMap<string, JsonValue>;
}

/** A number, `true`, `false` or `null`. */
export interface JsonWord extends Placed {
  readonly kind: 'word';
  readonly text: string;
}

export type JsonValue = JsonString | JsonArray | JsonObject | JsonWord;

/** Why a text is no JSON. */
export class JsonError extends Error {
  constructor(
    readonly offset: number,
    expected: string,
  ) {
    super(expected);
  }
}

/** Deeper than any notebook, and shallow enough for the stack. */
const maxDepth = 400;

const blanks = /[ \t\n\r]*/y;
/** Python's `json` writes and reads the three that JSON itself doesn't have. */
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity/y;
const plainCharacters = /[^"\\]*/y;

/** The value that a text consists of. Throws `JsonError`. */
export function parseJson(text: string): JsonValue {
  return new JsonReader(text).whole();
}

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): JsonValue {
    const value = this.value(0);
    this.skip();
    if (this.at < this.text.length) throw new JsonError(this.at, 'expected the end of the file');
    return value;
  }

  private skip(): void {
    blanks.lastIndex = this.at;
    blanks.exec(this.text);
    this.at = blanks.lastIndex;
  }

  private value(depth: number): JsonValue {
    if (depth > maxDepth) throw new JsonError(this.at, 'it is nested too deep');
    this.skip();
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      default:
        return this.word();
    }
  }

  private word(): JsonWord {
    const start = this.at;
    word.lastIndex = start;
    const found = word.exec(this.text)?.[0];
    if (!found) throw new JsonError(start, 'expected a value');
    this.at += found.length;
    return { kind: 'word', text: found, start, end: this.at };
  }

  private string(): JsonString {
    const start = this.at;
    if (this.text[start] !== '"') throw new JsonError(start, 'expected a string');
    for (this.at++; ; this.at += 2) {
      plainCharacters.lastIndex = this.at;
      plainCharacters.exec(this.text);
      this.at = plainCharacters.lastIndex;
      if (this.at >= this.text.length) throw new JsonError(start, 'this string has no end');
      if (this.text[this.at] === '"') break;
    }
    this.at++;
    return { kind: 'string', value: unescaped(this.text.slice(start, this.at), start), start, end: this.at };
  }

  private array(depth: number): JsonArray {
    const start = this.at;
    const items: JsonValue[] = [];
    this.members(']', () => items.push(this.value(depth + 1)));
    return { kind: 'array', items, start, end: this.at };
  }

  private object(depth: number): JsonObject {
    const start = this.at;
    const members = new Map<string, JsonValue>();
    this.members('}', () => {
      const { value: key } = this.string();
      this.skip();
      if (this.text[this.at] !== ':') throw new JsonError(this.at, 'expected ":"');
      this.at++;
      members.set(key, this.value(depth + 1));
    });
    return { kind: 'object', members, start, end: this.at };
  }

  /** What stands between brackets, with commas; `at` is on the opening bracket, and afterwards behind the closing one. */
  private members(close: string, member: () => void): void {
    this.at++;
    this.skip();
    if (this.text[this.at] !== close) {
      for (;;) {
        this.skip();
        member();
        this.skip();
        if (this.text[this.at] !== ',') break;
        this.at++;
      }
    }
    if (this.text[this.at] !== close) throw new JsonError(this.at, `expected "," or "${close}"`);
    this.at++;
  }
}

function unescaped(quoted: string, start: number): string {
  if (!/[\\\u0000-\u001f]/.test(quoted)) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new JsonError(start, 'this string holds a control character or an escape that JSON does not have');
  }
}

/** The offset within a quoted string, as it is written, of the character at `index` of its value. */
export function offsetWithin(quoted: string, index: number): number {
  let at = 1;
  for (let left = index; left > 0 && at < quoted.length - 1; left--) {
    at += quoted[at] === '\\' ? (quoted[at + 1] === 'u' ? 6 : 2) : 1;
  }
  return at;
}
