/**
 * Parsing again only the statements that an edit touched. The parser's own way takes over what stands behind an edit
 * only sometimes: after an edit at the end of a block it parses the rest of the file anew. Whole statements that begin
 * on lines of their own are parsed the same way wherever they stand. So those around an edit are parsed by themselves,
 * below headers that give them their indentation, and put where they belong in the flat tree of the text before.
 */

import { copyNodes, kindAt, STRIDE, type FlatTree } from './flat.js';
import { Kind } from './kinds.js';
import type { Kept, Replaced } from './reuse.js';
import { indentOf, lastChild, runsAround, type Run } from './runs.js';

/** More characters than this are better left to the parser's own way. */
const MAX_LENGTH = 12_000;
/** Opens a block, as a definition does that stands in its place. */
const HEADER = 'if x:\n';

/** A tree made of an earlier one. */
export interface Patched extends Kept {
  readonly flat: FlatTree;
}

/**
 * The flat tree of a text after an edit.
 *
 * @param flat the tree of the text before, without errors
 * @param replaced what the edit replaced
 * @param text the text after it
 * @param parse parses some text; undefined where it has errors
 * @returns undefined where more has to be parsed to tell
 */
export function patch(
  flat: FlatTree,
  replaced: Replaced,
  text: string,
  parse: (text: string) => FlatTree | undefined,
): Patched | undefined {
  const runs = runsAround(flat, replaced, text);
  const shift = replaced.newEnd - replaced.oldEnd;
  for (const run of runs.toReversed()) {
    const end = run.oldEnd + shift;
    if (end - run.start > MAX_LENGTH) return undefined;
    const headers = run.indents.map((indent) => indent + HEADER).join('');
    const source = headers + text.slice(run.start, end);
    const part = parse(source);
    if (part === undefined) return undefined;
    const body = bodyBelow(part, run.indents.length);
    if (body !== undefined && isEven(part, body, source)) {
      const { start, oldEnd } = runs[0]!;
      return {
        flat: put(flat, run, shift, part, body, run.start - headers.length),
        earlier: flat,
        replaced: { start, oldEnd, newEnd: oldEnd + shift },
      };
    }
    // What was typed ends the block: its statements go on in a block further out.
  }
  return undefined;
}

/** The first statement below some headers and the offset just behind the last; undefined where not all stand there. */
function bodyBelow(part: FlatTree, headers: number): readonly [number, number] | undefined {
  const { nodes } = part;
  let holder = 0;
  for (let level = 0; level < headers; level++) {
    const header = lastChild(part, holder);
    if (header !== holder + STRIDE || kindAt(part, header) !== Kind.If) return undefined;
    const block = lastChild(part, header);
    if (block === undefined || kindAt(part, block) !== Kind.Block) return undefined;
    holder = block;
  }
  const behind = nodes[holder + 3]!;
  return headers > 0 && behind === holder + STRIDE ? undefined : [holder + STRIDE, behind];
}

/**
 * Whether statements begin at one column. The parser lets a line end a block that begins left of the block and right of
 * what is around it, and then takes what follows in another way.
 */
function isEven({ nodes }: FlatTree, [first, behind]: readonly [number, number], text: string): boolean {
  let indent: string | undefined;
  for (let at = first; at < behind; at = nodes[at + 3]!) {
    const own = indentOf(text, nodes[at + 1]!);
    indent ??= own;
    if (own !== undefined && own !== indent) return false;
  }
  return true;
}

/** The tree with a run of statements replaced by those of a part of the text, which are moved by `partShift`. */
function put(
  { nodes: old, comments }: FlatTree,
  { parents, from, to, start, oldEnd }: Run,
  shift: number,
  part: FlatTree,
  [first, behind]: readonly [number, number],
  partShift: number,
): FlatTree {
  const added = behind - first;
  const moved = added - (to - from);
  const nodes = new Int32Array(old.length + moved);
  nodes.set(old.subarray(0, from));
  copyNodes(part.nodes.subarray(first, behind), nodes, from, partShift, from - first);
  copyNodes(old.subarray(to), nodes, from + added, shift, moved);
  let lastEnd = shift;
  for (let at = first; at < behind; at = part.nodes[at + 3]!) lastEnd = part.nodes[at + 2]! + partShift;
  for (const parent of parents.toReversed()) {
    // A block ends where its last statement does; the whole ends with the text.
    const endsWithRun = old[parent + 3]! === to && parent > 0;
    nodes[parent + 2] = endsWithRun ? lastEnd : old[parent + 2]! + shift;
    nodes[parent + 3] = old[parent + 3]! + moved;
  }
  // The whole begins with its first word.
  if (start === 0 && partShift === 0) nodes[1] = part.nodes[1]!;
  return { nodes, comments: patchComments(comments, start, oldEnd, shift, part, partShift), hasError: false };
}

function patchComments(
  old: Int32Array,
  start: number,
  oldEnd: number,
  shift: number,
  part: FlatTree,
  partShift: number,
): Int32Array {
  const before = old.filter((_, index) => old[index & ~1]! < start);
  const behind = old.filter((_, index) => old[index & ~1]! >= oldEnd);
  const comments = new Int32Array(before.length + part.comments.length + behind.length);
  comments.set(before);
  comments.set(
    part.comments.map((place) => place + partShift),
    before.length,
  );
  comments.set(
    behind.map((place) => place + shift),
    before.length + part.comments.length,
  );
  return comments;
}
