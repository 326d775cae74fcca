/** Colours for Python in the panel: a small scanner, since a webview has no token colours of the editor. */

export type TokenKind = 'keyword' | 'constant' | 'string' | 'number' | 'comment' | 'function' | 'decorator' | 'plain';

export interface CodeToken {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield match case'
  ).split(' '),
);
const CONSTANTS = new Set(['True', 'False', 'None', 'self', 'cls']);

const STRING = [
  /"""[\s\S]*?(?:"""|$)/,
  /'''[\s\S]*?(?:'''|$)/,
  /"(?:\\[\s\S]|[^"\\\n])*"?/,
  /'(?:\\[\s\S]|[^'\\\n])*'?/,
]
  .map(({ source }) => source)
  .join('|');

/** One alternative per kind of token; whatever stands between them is plain. */
const TOKEN = new RegExp(
  [
    /(?<comment>#[^\n]*)/u.source,
    `(?<string>(?:\\b[rbfuRBFU]{1,2})?(?:${STRING}))`,
    /(?<number>\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+\-]?\d+)?[jJ]?))/u.source,
    /(?<decorator>@[\p{L}_][\p{L}\p{N}_.]*)/u.source,
    /(?<word>[\p{L}_][\p{L}\p{N}_]*)/u.source,
  ].join('|'),
  'gu',
);

/** Splits Python source into tokens whose texts, joined, are the source. Never throws. */
export function tokenize(source: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: source.slice(end, match.index) });
    end = match.index + match[0].length;
    tokens.push({ kind: kindOf(match, source, end), text: match[0] });
  }
  if (end < source.length) tokens.push({ kind: 'plain', text: source.slice(end) });
  return tokens;
}

/** The tokens of each line; a token over several lines is cut at their ends. */
export function tokenizeLines(source: string): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const { kind, text } of tokenize(source)) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    }
  }
  return lines;
}

function kindOf(match: RegExpMatchArray, source: string, end: number): TokenKind {
  const { comment, string, number, decorator, word = '' } = match.groups ?? {};
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  if (number !== undefined) return 'number';
  if (decorator !== undefined) return 'decorator';
  if (KEYWORDS.has(word)) return 'keyword';
  if (CONSTANTS.has(word)) return 'constant';
  return source[end] === '(' ? 'function' : 'plain';
}
