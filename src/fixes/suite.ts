/** Blocks as they are laid out: statements on lines of their own, several on one line, or behind the colon of a head. */

import type { TextEdit } from '../rules/finding.js';
import type { Run } from './blocks.js';
import { insertion, replacement } from './edits.js';
import type { Source } from './source.js';

/** How a run of statements is laid out. */
export interface Layout {
  readonly run: Run;
  /** White space that belongs in front of the statements. */
  readonly indent: string;
  /** Where the statements share lines: all that stand on those lines, to be taken apart. */
  readonly packed: { readonly first: number; readonly last: number; readonly from: number } | undefined;
}

/** How the statements of a run are laid out; undefined where their lines hold what the IR does not show. */
export function layoutOf(source: Source, run: Run): Layout | undefined {
  const { block } = run;
  let { first, last } = run;
  while (first > 0 && !source.isFirstOnLine(block[first]!.start)) first--;
  while (last + 1 < block.length && !source.isFirstOnLine(block[last + 1]!.start)) last++;
  const start = block[first]!.start;
  const stmts = block.slice(first, last + 1);
  const end = stmts.at(-1)!.end;
  if (!/^[ \t]*;?[ \t]*(#|$)/.test(source.text.slice(end, source.lineEnd(end)))) return undefined;
  if (source.isFirstOnLine(start) && stmts.every((stmt) => source.isFirstOnLine(stmt.start))) {
    return { run, indent: source.text.slice(source.lineStart(start), start), packed: undefined };
  }
  const between = stmts.slice(1).map((stmt, index) => source.text.slice(stmts[index]!.end, stmt.start));
  if (!between.every((text) => /^[ \t]*;[ \t]*$/.test(text))) return undefined;
  if (source.isFirstOnLine(start)) {
    return { run, indent: source.text.slice(source.lineStart(start), start), packed: { first, last, from: start } };
  }
  const colon = /:[ \t]*$/.exec(source.text.slice(source.lineStart(start), start));
  if (colon === null) return undefined;
  const head = source.indentAt(start);
  return {
    run,
    indent: head + source.unitFor(head),
    packed: { first, last, from: source.lineStart(start) + colon.index + 1 },
  };
}

/**
 * Puts a head (`with lock:`) above the statements and moves them in. Their text stays as it is, also inside
 * strings that go over several lines. Comments above them come along from where they begin, if that is given.
 */
export function putUnder(source: Source, layout: Layout, head: string, from?: number): readonly TextEdit[] {
  const { run, indent, packed } = layout;
  const unit = source.unitFor(indent);
  const { eol, path } = source;
  const end = run.block[run.last]!.end;
  if (packed === undefined) {
    const start = from ?? run.block[run.first]!.start;
    return [
      insertion(path, start, `${head}${eol}${indent}${unit}`),
      ...indentLines(source, source.nextLine(start), end, indent),
    ];
  }
  const lines: string[] = [];
  for (let at = packed.first; at <= packed.last; at++) {
    const inside = at >= run.first && at <= run.last;
    if (at === run.first) lines.push(indent + head);
    lines.push(indent + (inside ? unit : '') + source.slice(run.block[at]!));
  }
  const text = lines.join(eol);
  const behindColon = !source.isFirstOnLine(run.block[packed.first]!.start);
  const tail = run.block[packed.last]!.end;
  const semicolon = /^[ \t]*;/.exec(source.text.slice(tail, source.lineEnd(tail)))?.[0].length ?? 0;
  return [
    replacement(
      path,
      { start: packed.from, end: tail + semicolon },
      behindColon ? eol + text : text.slice(indent.length),
    ),
  ];
}

/** Offsets at which the lines of a range begin that are code: not blank, and not inside a string. */
export function codeLines(source: Source, from: number, to: number): number[] {
  const found: number[] = [];
  const { lineStarts } = source.facts;
  for (let line = source.lineOf(from); line < lineStarts.length; line++) {
    const start = lineStarts[line]!;
    if (start < from) continue;
    if (start >= to) break;
    if (source.isInString(start) || source.isBlankFrom(start)) continue;
    found.push(start);
  }
  return found;
}

/**
 * Adds a level of indentation to each line of a block that begins in a range, and to the comments below that are set in
 * further than the block: they stand at the end of its last statement.
 */
export function indentLines(source: Source, from: number, to: number, indent: string): TextEdit[] {
  const comments = new RegExp(`([ \\t]*\\r?\\n|${indent}[ \\t]+#.*(\\r?\\n|$))*`, 'y');
  comments.lastIndex = source.nextLine(to);
  comments.exec(source.text);
  const unit = source.unitFor(indent);
  return codeLines(source, from, comments.lastIndex).map((start) => insertion(source.path, start, unit));
}

/** Takes a level of indentation away; undefined where a line that needs it has less. */
export function dedentLines(source: Source, from: number, to: number, unit: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const start of codeLines(source, from, to)) {
    if (source.text.startsWith(unit, start))
      edits.push(replacement(source.path, { start, end: start + unit.length }, ''));
    else if (!source.scanned.continued.has(start)) return undefined;
  }
  return edits;
}
