/** Finds where a key stands in a TOML text, for messages; the TOML parser reports values without positions. */

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

const bareOrQuoted = String.raw`(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')`;
const dotted = String.raw`${bareOrQuoted}(?:\s*\.\s*${bareOrQuoted})*`;
const header = new RegExp(String.raw`^\s*\[\s*(${dotted})\s*\]`);
const assignment = new RegExp(String.raw`^(\s*)(${dotted})\s*=`);

function keysOf(text: string): string[] {
  return (text.match(new RegExp(bareOrQuoted, 'g')) ?? []).map((key) => key.replace(/^["']|["']$/g, ''));
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((key, index) => path[index] === key);
}

/** Where the last key of `path` is written; its table's place where the key itself can't be found, else the first line. */
export function positionOf(toml: string, path: readonly string[]): Position {
  let table: string[] = [];
  let best: { position: Position; depth: number } = { position: { line: 1, column: 1 }, depth: 0 };
  const lines = toml.split(/\r\n|\n|\r/);
  lines.forEach((text, index) => {
    const opened = header.exec(text);
    if (opened) table = keysOf(opened[1] ?? '');
    const assigned = opened ? null : assignment.exec(text);
    const here = assigned ? [...table, ...keysOf(assigned[2] ?? '')] : opened ? table : undefined;
    if (!here || here.length <= best.depth || !startsWith(path, here)) return;
    const column = (assigned ? (assigned[1]?.length ?? 0) : text.indexOf('[')) + 1;
    best = { position: { line: index + 1, column }, depth: here.length };
  });
  if (best.depth === 0 || best.depth >= path.length) return best.position;
  return inside(lines, best.position, path[path.length - 1] ?? '');
}

/** The word's first occurrence from `from` on, within the value that begins there; `from` where there is none. */
function inside(lines: readonly string[], from: Position, word: string): Position {
  for (let line = from.line; line <= lines.length; line++) {
    const text = lines[line - 1] ?? '';
    if (line > from.line && (header.test(text) || assignment.test(text))) break;
    const found = text.indexOf(word, line === from.line ? from.column : 0);
    if (found >= 0) return { line, column: found + 1 };
  }
  return from;
}
