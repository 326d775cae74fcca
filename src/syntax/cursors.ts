import type { Tree, TreeCursor } from 'web-tree-sitter';
import type { WalkCursor } from './flatten.js';

/** A walk by the library's public cursor: always works, but each step copies the cursor in and out of the wasm memory. */
export class PublicCursor implements WalkCursor {
  readonly #cursor: TreeCursor;

  constructor(tree: Tree) {
    this.#cursor = tree.walk();
  }

  symbol(): number {
    return this.#cursor.nodeTypeId;
  }
  start(): number {
    return this.#cursor.startIndex;
  }
  end(): number {
    return this.#cursor.endIndex;
  }
  isMissing(): boolean {
    return this.#cursor.nodeIsMissing;
  }
  toFirstChild(): boolean {
    return this.#cursor.gotoFirstChild();
  }
  toNextSibling(): boolean {
    return this.#cursor.gotoNextSibling();
  }
  toParent(): boolean {
    return this.#cursor.gotoParent();
  }
  close(): void {
    this.#cursor.delete();
  }
}

type Step = (tree: number) => number;

/**
 * What the fast walk uses of the library's internals. They are not documented: {@link directAccess} checks
 * that all of it is there, and the tests check that it walks as the public cursor does.
 */
export interface DirectAccess {
  /** The wasm memory as 32-bit integers; replaced whenever the memory grows. */
  readonly HEAP32: Int32Array;
  /** Answers the address of the buffer through which a cursor's four fields are passed. */
  readonly _ts_init: () => number;
  readonly _ts_tree_cursor_goto_first_child_wasm: Step;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: Step;
  readonly _ts_tree_cursor_goto_parent_wasm: Step;
  readonly _ts_tree_cursor_current_node_type_id_wasm: Step;
  readonly _ts_tree_cursor_current_node_is_missing_wasm: Step;
  readonly _ts_tree_cursor_start_index_wasm: Step;
  readonly _ts_tree_cursor_end_index_wasm: Step;
}

const STEPS = [
  '_ts_init',
  '_ts_tree_cursor_goto_first_child_wasm',
  '_ts_tree_cursor_goto_next_sibling_wasm',
  '_ts_tree_cursor_goto_parent_wasm',
  '_ts_tree_cursor_current_node_type_id_wasm',
  '_ts_tree_cursor_current_node_is_missing_wasm',
  '_ts_tree_cursor_start_index_wasm',
  '_ts_tree_cursor_end_index_wasm',
] as const;

/** The library's internals, if the module object has all that the fast walk needs. */
export function directAccess(module: object): DirectAccess | undefined {
  const candidate = module as Partial<Record<string, unknown>>;
  if (!(candidate['HEAP32'] instanceof Int32Array)) return undefined;
  return STEPS.every((name) => typeof candidate[name] === 'function') ? (module as DirectAccess) : undefined;
}

/** Fields of the library's objects that hold wasm addresses. */
type Addresses = Record<0 | 1 | 2 | 3, number>;

/**
 * A walk that leaves the cursor in the transfer buffer of the wasm memory, where every step expects it,
 * instead of copying it in and out. Between its creation and `close` nothing else may call the library.
 */
export class DirectCursor implements WalkCursor {
  readonly #module: DirectAccess;
  readonly #tree: number;
  readonly #cursor: TreeCursor;
  readonly #buffer: number;

  constructor(module: DirectAccess, tree: Tree, buffer: number) {
    this.#module = module;
    this.#tree = (tree as unknown as Addresses)[0];
    this.#cursor = tree.walk();
    this.#buffer = buffer;
    const from = this.#cursor as unknown as Addresses;
    const heap = module.HEAP32;
    const at = buffer >> 2;
    heap[at] = from[0];
    heap[at + 1] = from[1];
    heap[at + 2] = from[2];
    heap[at + 3] = from[3];
  }

  symbol(): number {
    return this.#module._ts_tree_cursor_current_node_type_id_wasm(this.#tree);
  }
  start(): number {
    return this.#module._ts_tree_cursor_start_index_wasm(this.#tree);
  }
  end(): number {
    return this.#module._ts_tree_cursor_end_index_wasm(this.#tree);
  }
  isMissing(): boolean {
    return this.#module._ts_tree_cursor_current_node_is_missing_wasm(this.#tree) === 1;
  }
  toFirstChild(): boolean {
    return this.#module._ts_tree_cursor_goto_first_child_wasm(this.#tree) === 1;
  }
  toNextSibling(): boolean {
    return this.#module._ts_tree_cursor_goto_next_sibling_wasm(this.#tree) === 1;
  }
  toParent(): boolean {
    return this.#module._ts_tree_cursor_goto_parent_wasm(this.#tree) === 1;
  }
  close(): void {
    // The cursor's stack may have moved in memory during the walk: what is freed must be where it is now.
    const to = this.#cursor as unknown as Addresses;
    const heap = this.#module.HEAP32;
    const at = this.#buffer >> 2;
    to[0] = heap[at]!;
    to[1] = heap[at + 1]!;
    to[2] = heap[at + 2]!;
    to[3] = heap[at + 3]!;
    this.#cursor.delete();
  }
}
