import { Edit, type Tree } from 'web-tree-sitter';
import type { FlatTree } from './flat.js';
import { parserEditStart, parserText } from './lineEnds.js';

/**
 * A parsed text. It lives in wasm memory, which no garbage collector frees: call {@link delete} when done.
 */
export class SyntaxTree {
  #tree: Tree | undefined;
  #text: string;
  readonly #flatten: (tree: Tree) => FlatTree;

  /** Made by `SyntaxEngine.parse`. */
  constructor(tree: Tree, text: string, flatten: (tree: Tree) => FlatTree) {
    this.#tree = tree;
    this.#text = text;
    this.#flatten = flatten;
  }

  /** The text as it stands after all edits. */
  get text(): string {
    return this.#text;
  }

  /** The library's tree. Throws after {@link delete}. */
  get raw(): Tree {
    if (this.#tree === undefined) throw new Error('This syntax tree was deleted.');
    return this.#tree;
  }

  /** Whether the parser met an error anywhere. */
  get hasError(): boolean {
    return this.raw.rootNode.hasError;
  }

  /**
   * Tells the tree that a range of the text was replaced. The tree itself is out of date afterwards: it
   * serves as the `old` tree of the next parse, which takes over what the edit did not touch.
   *
   * @param start UTF-16 offset of the first unit replaced
   * @param end UTF-16 offset behind the last unit replaced, in the text before the edit
   */
  edit(start: number, end: number, newText: string): void {
    const after = this.#text.slice(0, start) + newText + this.#text.slice(end);
    const newEnd = start + newText.length;
    const from = parserEditStart(this.#text, start);
    const before = parserText(this.#text);
    this.raw.edit(
      new Edit({
        startIndex: from,
        oldEndIndex: end,
        newEndIndex: newEnd,
        startPosition: pointAt(before, from),
        oldEndPosition: pointAt(before, end),
        newEndPosition: pointAt(parserText(after), newEnd),
      }),
    );
    this.#text = after;
  }

  /** The tree as one flat array; see {@link FlatTree}. */
  flatten(): FlatTree {
    return this.#flatten(this.raw);
  }

  /** Frees the tree's memory. Harmless when called again. */
  delete(): void {
    this.#tree?.delete();
    this.#tree = undefined;
  }
}

/** Row and column as tree-sitter counts them: rows end at LF alone. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
