/** Which statements an edit may have touched, as runs of neighbours in the blocks around it. */

import { kindAt, STRIDE, type FlatTree } from './flat.js';
import { Kind } from './kinds.js';
import type { Replaced } from './reuse.js';

/** A definition of fewer characters than this is not looked into. */
const SMALL = 1_000;

/** Neighbouring statements of one block, with the lines they stand on. */
export interface Run {
  /** The nodes around it, from the root to the block. */
  readonly parents: readonly number[];
  /** The indentation of each statement that holds a block around it. */
  readonly indents: readonly string[];
  /** The offset of the first statement, and the one just behind the last. */
  readonly from: number;
  readonly to: number;
  /** Where the first line begins, in the text before and after the edit. */
  readonly start: number;
  /** Where the line of what follows begins, in the text before the edit. */
  readonly oldEnd: number;
}

/**
 * The statements of each block around an edit that it may have touched: from the last that begins before it to the first
 * that begins behind it. The block of the file comes first.
 */
export function runsAround(flat: FlatTree, replaced: Replaced, text: string): readonly Run[] {
  const { nodes } = flat;
  const shift = replaced.newEnd - replaced.oldEnd;
  const parents = [0];
  const indents: string[] = [];
  const runs: Run[] = [];
  let outerEnd = text.length - shift;
  for (;;) {
    const holder = parents.at(-1)!;
    const behind = nodes[holder + 3]!;
    let first: number | undefined;
    let start = 0;
    let to = behind;
    let oldEnd = outerEnd;
    const indent = holder === 0 ? '' : indentOf(text, nodes[holder + STRIDE + 1]!);
    if (indent === undefined) return runs;
    for (let at = holder + STRIDE; at < behind; at = nodes[at + 3]!) {
      const begin = nodes[at + 1]!;
      if (begin < replaced.start) {
        if (indentOf(text, begin) === indent) [first, start] = [at, begin - indent.length];
      } else if (begin > replaced.oldEnd) {
        if (indentOf(text, begin + shift) !== indent) continue;
        const line = begin + shift - indent.length;
        if (line <= replaced.newEnd || isContinued(text, line)) continue;
        [to, oldEnd] = [at, line - shift];
        break;
      }
    }
    if (first === undefined && runs.length > 0) return runs;
    const from = first ?? holder + STRIDE;
    runs.push({ parents: [...parents], indents: [...indents], from, to, start, oldEnd });
    if (first === undefined || nodes[first + 3]! !== to || oldEnd - start <= SMALL) return runs;
    const inner = wayToBlock(flat, first);
    if (inner === undefined) return runs;
    indents.push(text.slice(start, nodes[first + 1]));
    parents.push(...inner);
    outerEnd = oldEnd;
  }
}

/** The nodes from a definition to its block; undefined where it is none. */
function wayToBlock(flat: FlatTree, definition: number): number[] | undefined {
  const way: number[] = [];
  let at = definition;
  for (;;) {
    const kind = kindAt(flat, at);
    way.push(at);
    if (kind === Kind.Block) return way;
    if (kind !== Kind.DecoratedDefinition && kind !== Kind.ClassDefinition && kind !== Kind.FunctionDefinition)
      return undefined;
    const last = lastChild(flat, at);
    if (last === undefined) return undefined;
    at = last;
  }
}

/** The offset of a node's last child; undefined where it has none. */
export function lastChild({ nodes }: FlatTree, parent: number): number | undefined {
  let last: number | undefined;
  for (let at = parent + STRIDE; at < nodes[parent + 3]!; at = nodes[at + 3]!) last = at;
  return last;
}

/** The blanks in front of what a line begins with; undefined where something else stands in front of it. */
export function indentOf(text: string, place: number): string | undefined {
  let at = place;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at === 0 || isLineEnd(text[at - 1]!) ? text.slice(at, place) : undefined;
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';

/** Whether the line before ends with a backslash. */
function isContinued(text: string, line: number): boolean {
  let at = line;
  while (at > 0 && isLineEnd(text[at - 1]!)) at--;
  return text[at - 1] === '\\';
}
