import type { Kind } from './kinds.js';

/** Numbers that one node takes in {@link FlatTree.nodes}. */
export const STRIDE = 4;
/** Bits of a node's first number that hold its {@link Kind}. */
export const KIND_MASK = 0xff;
/** Set in a node's first number where the parser made the node up to go on after an error. */
export const MISSING_FLAG = 0x100;

/**
 * A whole syntax tree as one array of integers, in the order of a walk: parents before children.
 *
 * A node is named by its offset in `nodes`. Its four numbers are: kind and flags, start, end, and the offset
 * just behind its last descendant, which is where its next sibling begins (or where its parent ends).
 * Its first child, where there is one, begins at `offset + STRIDE`.
 *
 * Comments stand apart in `comments`, so that no pass has to step over them. Punctuation is left out too, but for what
 * stands loose in an error and what the parser made up, which tell what was meant.
 */
export interface FlatTree {
  readonly nodes: Int32Array;
  /** Start and end of each comment, in pairs. */
  readonly comments: Int32Array;
  /** Whether the parser met an error anywhere. */
  readonly hasError: boolean;
}

/** The kind of the node at an offset. */
export function kindAt(tree: FlatTree, offset: number): Kind {
  return tree.nodes[offset]! & KIND_MASK;
}

/**
 * Copies nodes to another array, from offset `at` on.
 *
 * @param shift how far their text has moved
 * @param moved how far their offsets have
 */
export function copyNodes(nodes: Int32Array, into: Int32Array, at: number, shift: number, moved: number): void {
  for (let node = 0; node < nodes.length; node += STRIDE, at += STRIDE) {
    into[at] = nodes[node]!;
    into[at + 1] = nodes[node + 1]! + shift;
    into[at + 2] = nodes[node + 2]! + shift;
    into[at + 3] = nodes[node + 3]! + moved;
  }
}

/** Grows as nodes are written; one is kept for all walks, so that a walk allocates only its result. */
export class FlatBuffer {
  nodes = new Int32Array(1 << 16);
  comments = new Int32Array(1 << 10);

  growNodes(): Int32Array<ArrayBuffer> {
    return (this.nodes = grown(this.nodes));
  }

  growComments(): Int32Array<ArrayBuffer> {
    return (this.comments = grown(this.comments));
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
