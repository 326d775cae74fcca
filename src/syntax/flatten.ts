import type { FlatBuffer, FlatTree } from './flat.js';
import { copyNodes, KIND_MASK, MISSING_FLAG, STRIDE } from './flat.js';
import { Kind, type SymbolTable } from './kinds.js';
import { isDefinition, type Reuse } from './reuse.js';

/** A place in a tree that can be moved; see `cursors.ts` for the two there are. */
export interface WalkCursor {
  /** Id of the current node's grammar symbol. */
  symbol(): number;
  start(): number;
  end(): number;
  isMissing(): boolean;
  /** Moves to the first child; false, and no move, where there is none. */
  toFirstChild(): boolean;
  toNextSibling(): boolean;
  toParent(): boolean;
}

/**
 * Kinds that end where their last part ends. In the tree they may end later, behind comments that follow in
 * the same line or below, which would make a statement reach over text that has nothing to do with it.
 */
const holdsBlock = new Uint8Array(KIND_MASK + 1);
for (const kind of [
  Kind.Block,
  Kind.If,
  Kind.Elif,
  Kind.Else,
  Kind.For,
  Kind.While,
  Kind.Try,
  Kind.Except,
  Kind.Finally,
  Kind.With,
  Kind.Match,
  Kind.Case,
  Kind.FunctionDefinition,
  Kind.ClassDefinition,
  Kind.DecoratedDefinition,
]) {
  holdsBlock[kind] = 1;
}

/**
 * Walks a tree once, from the root where the cursor stands, and writes it out flat. What `reuse` knows of an earlier
 * tree is copied and not walked.
 */
export function flatten(
  cursor: WalkCursor,
  symbols: SymbolTable,
  hasError: boolean,
  buffer: FlatBuffer,
  reuse?: Reuse,
): FlatTree {
  const { kinds, leaves, droppable } = symbols;
  let nodes = buffer.nodes;
  let comments = buffer.comments;
  let end = 0;
  let commentEnd = 0;
  const open: number[] = [];
  /** End of the sibling written last. */
  let siblingEnd = 0;

  /** Writes a definition as it stands in the earlier tree, with all in it. */
  const copy = (earlier: Reuse, at: number, from: number, to: number): void => {
    const { flat } = earlier;
    const shift = earlier.shift(from);
    const behind = flat.nodes[at + 3]!;
    siblingEnd = flat.nodes[at + 2]! + shift;
    while (end + behind - at > nodes.length) nodes = buffer.growNodes();
    copyNodes(flat.nodes.subarray(at, behind), nodes, end, shift, end - at);
    end += behind - at;
    for (const [start, stop] of earlier.comments(from - shift, to - shift)) {
      if (commentEnd === comments.length) comments = buffer.growComments();
      comments[commentEnd++] = start + shift;
      comments[commentEnd++] = stop + shift;
    }
  };

  /** Whether the node stands loose in an error, or was made up by the parser: what was meant is told by these. */
  const isPieceOfError = (): boolean =>
    cursor.isMissing() || (open.length > 0 && (nodes[open.at(-1)!]! & KIND_MASK) === Kind.Error);

  for (;;) {
    const symbol = cursor.symbol();
    const kind = kinds[symbol]! as Kind;
    let descended = false;
    if (kind === Kind.Comment) {
      if (commentEnd === comments.length) comments = buffer.growComments();
      comments[commentEnd++] = cursor.start();
      comments[commentEnd++] = cursor.end();
    } else if (kind !== Kind.LineContinuation && (droppable[symbol] === 0 || (hasError && isPieceOfError()))) {
      const from = cursor.start();
      const to = cursor.end();
      const known = isDefinition(kind) ? reuse?.find(kind, from, to) : undefined;
      if (reuse !== undefined && known !== undefined) copy(reuse, known, from, to);
      else {
        if (end === nodes.length) nodes = buffer.growNodes();
        nodes[end] = hasError && from === to && cursor.isMissing() ? kind | MISSING_FLAG : kind;
        nodes[end + 1] = from;
        nodes[end + 2] = to;
        if (leaves[symbol] === 0 && cursor.toFirstChild()) {
          open.push(end);
          descended = true;
        } else {
          nodes[end + 3] = end + STRIDE;
          siblingEnd = to;
        }
        end += STRIDE;
      }
    }
    if (descended) continue;
    while (!cursor.toNextSibling()) {
      const parent = open.pop();
      if (parent === undefined || !cursor.toParent()) {
        return { nodes: nodes.slice(0, end), comments: comments.slice(0, commentEnd), hasError };
      }
      nodes[parent + 3] = end;
      if (holdsBlock[nodes[parent]! & KIND_MASK] === 1) nodes[parent + 2] = siblingEnd;
      else siblingEnd = nodes[parent + 2]!;
    }
  }
}
