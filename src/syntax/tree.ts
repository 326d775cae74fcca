import { Edit, type Tree } from 'web-tree-sitter';
import type { FlatTree } from './flat.js';
import { parserEditStart, parserLines } from './parserText.js';
import { patch, type Patched } from './patch.js';
import { replacedBy, Reuse, type Kept, type Replaced } from './reuse.js';

/**
 * A parsed text. It lives in wasm memory, which no garbage collector frees: call {@link delete} when done.
 */
export class SyntaxTree {
  #tree: Tree | undefined;
  #text: string;
  readonly #flatten: Flatten;
  #reuse: Reuse | undefined;
  #kept: Kept | undefined;
  /** As it was flattened last, and as it was last without errors. */
  #latest: Version | undefined;
  #sound: Version | undefined;

  /** Made by `SyntaxEngine.parse`; `old` is the tree of the text before the edits it was told of. */
  constructor(tree: Tree, text: string, flatten: Flatten, old?: SyntaxTree) {
    this.#tree = tree;
    this.#text = text;
    this.#flatten = flatten;
    this.#reuse = old === undefined ? undefined : old.#reuseIn(tree);
    this.#sound = old === undefined ? undefined : old.#sound;
  }

  /** What of this tree stands unchanged in a tree that was parsed from it. */
  #reuseIn(next: Tree): Reuse | undefined {
    const { flat, replaced } = this.#latest ?? {};
    if (flat === undefined || replaced === undefined) return undefined;
    const changed = this.raw
      .getChangedRanges(next)
      .map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
    return new Reuse(flat, replaced, changed);
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
    const before = parserLines(this.#text);
    this.raw.edit(
      new Edit({
        startIndex: from,
        oldEndIndex: end,
        newEndIndex: newEnd,
        startPosition: pointAt(before, from),
        oldEndPosition: pointAt(before, end),
        newEndPosition: pointAt(parserLines(after), newEnd),
      }),
    );
    this.#text = after;
    const isSound = this.#sound === this.#latest;
    this.#latest &&= edited(this.#latest, from, end, newEnd - from);
    this.#sound = isSound ? this.#latest : this.#sound && edited(this.#sound, from, end, newEnd - from);
  }

  /** The tree as one flat array; see {@link FlatTree}. */
  flatten(): FlatTree {
    const flat = this.#flatten(this.raw, this.#reuse);
    this.#kept = this.#reuse?.kept(flat);
    this.#reuse = undefined;
    // An edited tree is out of date: what is replaced from here on is told from the text it was parsed from.
    if (this.#latest?.replaced === undefined) this.#remember(flat);
    return flat;
  }

  /** What was taken over when the tree was flattened; undefined where it was not parsed from another. */
  get kept(): Kept | undefined {
    return this.#kept;
  }

  #remember(flat: FlatTree): void {
    this.#latest = { flat, replaced: undefined };
    if (!flat.hasError) this.#sound = this.#latest;
  }

  /**
   * The flat tree of the text as it stands after the edits told of, where parsing the statements around them again is
   * enough to tell; undefined where it is not.
   *
   * @param parse parses some text; undefined where it has errors
   */
  patched(parse: (text: string) => FlatTree | undefined): Patched | undefined {
    const { flat, replaced } = this.#sound ?? {};
    const patched = flat && replaced && patch(flat, replaced, this.#text, parse);
    if (patched !== undefined) this.#remember(patched.flat);
    return patched;
  }

  /** Frees the tree's memory. Harmless when called again. */
  delete(): void {
    this.#tree?.delete();
    this.#tree = undefined;
  }
}

/** A flat tree of an earlier text, and what was replaced in the text since. */
interface Version {
  readonly flat: FlatTree;
  readonly replaced: Replaced | undefined;
}

const edited = ({ flat, replaced }: Version, start: number, end: number, length: number): Version => ({
  flat,
  replaced: replacedBy(replaced, start, end, length),
});

/** Writes a tree out flat, with what can be taken over from an earlier one. */
type Flatten = (tree: Tree, reuse: Reuse | undefined) => FlatTree;

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
