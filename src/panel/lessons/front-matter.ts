/** The few lines of `key: value` at the head of a page. */

export interface FrontMatter {
  readonly values: Readonly<Record<string, string>>;
  /** The page without them. */
  readonly body: string;
}

/** Reads the front matter; a page without one has no values. */
export function readFrontMatter(source: string): FrontMatter {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { values: {}, body: source };
  const pairs = (match[1] ?? '').split(/\r?\n/).flatMap((line) => {
    const [, key, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, unquote(value ?? '')] as const];
  });
  return { values: Object.fromEntries(pairs), body: source.slice(match[0].length) };
}

/** The items of `[a, b]`, or of a bare `a, b`. */
export function listIn(value: string | undefined): readonly string[] {
  return (value ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquote(item.trim()))
    .filter((item) => item !== '');
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
