/** The edit that makes a project ignore a rule: one more code in its `threadwise.toml`, or in its `pyproject.toml`. */

import { parse } from 'smol-toml';
import type { DocumentEdit } from '../../workspace/api.js';

interface Tool {
  readonly tool?: { readonly threadwise?: { readonly ignore?: unknown } };
}

function parsed(toml: string): Tool | undefined {
  try {
    return parse(toml);
  } catch {
    return undefined;
  }
}

function apply(text: string, { start, end, newText }: DocumentEdit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** Whether `after` says what `before` said, and that `code` is ignored, and nothing else. */
function addsOnly(before: Tool, after: Tool | undefined, code: string): boolean {
  const old = before.tool?.threadwise?.ignore ?? [];
  const now = after?.tool?.threadwise?.ignore;
  if (!Array.isArray(old) || !Array.isArray(now)) return false;
  return printed(before, [...(old as unknown[]), code]) === printed(after as Tool, now);
}

/** A file's content as text, with `ignore` as given; equal contents print alike, whatever the order. */
function printed(content: Tool, ignore: readonly unknown[]): string {
  const tool = { ...content.tool, threadwise: { ...content.tool?.threadwise, ignore: ignore.map(String).sort() } };
  return JSON.stringify(sorted({ ...content, tool }));
}

/** The value with the keys of tables in order, so that equal tables print alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Ways to write it, from the most to the least at home in the file. */
function* candidates(toml: string, code: string): Generator<DocumentEdit> {
  const eol = toml.includes('\r\n') ? '\r\n' : '\n';
  const header = /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*threadwise[ \t]*\][^\r\n]*/m.exec(toml);
  if (header !== null) {
    const from = header.index + header[0].length;
    const list = /^[ \t]*ignore[ \t]*=[ \t]*\[/gm;
    list.lastIndex = from;
    const found = list.exec(toml);
    if (found !== null) {
      const inside = found.index + found[0].length;
      // After the last string of the list, else at its beginning; the check tells which of them is right.
      const close = toml.indexOf(']', inside);
      const items = toml.slice(inside, close);
      const last = items.search(/["'][^"']*$/);
      if (last >= 0) yield { start: inside + last + 1, end: inside + last + 1, newText: `, "${code}"` };
      yield { start: inside, end: inside, newText: items.trim() === '' ? `"${code}"` : `"${code}", ` };
    }
    yield { start: from, end: from, newText: `${eol}ignore = ["${code}"]` };
  }
  const gap = toml === '' ? '' : toml.endsWith('\n') ? eol : eol + eol;
  const newText = `${gap}[tool.threadwise]${eol}ignore = ["${code}"]${eol}`;
  yield { start: toml.length, end: toml.length, newText };
}

/** The same in a file that is that table by itself, where the key stands above all headers. */
function* ownCandidates(toml: string, code: string): Generator<DocumentEdit> {
  const eol = toml.includes('\r\n') ? '\r\n' : '\n';
  const header = '[tool.threadwise]';
  const shift = header.length + eol.length;
  for (const { start, end, newText } of candidates(`${header}${eol}${toml}`, code)) {
    // What would follow the header comes first, with its line's end behind it.
    if (start === header.length) yield { start: 0, end: 0, newText: newText.slice(eol.length) + eol };
    else if (start >= shift) yield { start: start - shift, end: end - shift, newText };
  }
}

/** The edit, in offsets of `toml`; undefined where the file can't be understood or ignores the rule already. */
export function ignoreInProject(toml: string, code: string, own = false): DocumentEdit | undefined {
  if (own) return ignoreInOwnFile(toml, code);
  const before = parsed(toml);
  if (before === undefined) return undefined;
  const old = before.tool?.threadwise?.ignore;
  if (Array.isArray(old) && old.includes(code)) return undefined;
  for (const edit of candidates(toml, code)) {
    const after = parsed(apply(toml, edit));
    if (addsOnly(before, after, code)) return edit;
  }
  return undefined;
}

function ignoreInOwnFile(toml: string, code: string): DocumentEdit | undefined {
  const asTool = (text: string): Tool | undefined => {
    const table = parsed(text);
    return table && { tool: { threadwise: table as { readonly ignore?: unknown } } };
  };
  const before = asTool(toml);
  if (before === undefined) return undefined;
  const old = before.tool?.threadwise?.ignore;
  if (Array.isArray(old) && old.includes(code)) return undefined;
  for (const edit of ownCandidates(toml, code)) if (addsOnly(before, asTool(apply(toml, edit)), code)) return edit;
  return undefined;
}
