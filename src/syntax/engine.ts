import { Language, Parser, type Tree } from 'web-tree-sitter';
import { DirectCursor, PublicCursor, directAccess, type DirectAccess } from './cursors.js';
import { FlatBuffer, type FlatTree } from './flat.js';
import { flatten } from './flatten.js';
import type { Patched } from './patch.js';
import type { Reuse } from './reuse.js';
import { joinedInBrackets, parserText } from './parserText.js';
import { symbolTable, type SymbolTable } from './kinds.js';
import { SyntaxTree } from './tree.js';

/** A wasm file: its bytes, or an address that `fetch` can read. */
export type WasmSource = Uint8Array | URL | string;

export interface EngineSources {
  /** `web-tree-sitter.wasm`: the parser's runtime. */
  readonly runtime: WasmSource;
  /** `tree-sitter-python.wasm`: the grammar. */
  readonly grammar: WasmSource;
}

export interface EngineOptions {
  /** How trees are walked. `auto`, the default, takes the fast walk wherever the library allows it. */
  readonly walk?: 'auto' | 'public';
}

export interface ParseOptions {
  /** Milliseconds after which parsing is given up. Without it a parse may take as long as it likes. */
  readonly deadline?: number;
}

/** What is loaded once for all engines of a process: the library knows only one runtime. */
interface Runtime {
  readonly access: DirectAccess | undefined;
  readonly buffer: number;
}

let runtime: Promise<Runtime> | undefined;

/** Parses Python. One engine serves any number of files, one after another. */
export class SyntaxEngine {
  readonly #parser: Parser;
  readonly #runtime: Runtime;
  readonly #symbols: SymbolTable;
  readonly #buffer = new FlatBuffer();
  /** Trees of a text that was not quite the file's: what stays of them is no part of the file's own tree. */
  readonly #ofJoined = new WeakSet<Tree>();
  readonly #flatten = (tree: Tree, reuse?: Reuse): FlatTree => this.#flattenTree(tree, reuse);

  private constructor(loaded: Runtime, language: Language, symbols: SymbolTable) {
    this.#runtime = loaded;
    this.#symbols = symbols;
    this.#parser = new Parser();
    this.#parser.setLanguage(language);
  }

  /** Loads the two wasm files. Rejects where they cannot be read or do not fit together. */
  static async create(sources: EngineSources, options: EngineOptions = {}): Promise<SyntaxEngine> {
    runtime ??= loadRuntime(sources.runtime).catch((reason: unknown) => {
      runtime = undefined;
      throw reason;
    });
    const loaded = await runtime;
    const language = await Language.load(await bytesOf(sources.grammar));
    const symbols = symbolTable({
      types: language.types,
      nodeTypeIsNamed: (id) => language.nodeTypeIsNamed(id),
    });
    const chosen = options.walk === 'public' ? { ...loaded, access: undefined } : loaded;
    return new SyntaxEngine(chosen, language, symbols);
  }

  /** Whether trees are walked in the wasm memory directly, and not by the public cursor. */
  get walksDirectly(): boolean {
    return this.#runtime.access !== undefined;
  }

  /** Bytes of memory that the parser's runtime has taken from the machine; undefined where it does not tell. */
  get memorySize(): number | undefined {
    return this.#runtime.access?.HEAP32.byteLength;
  }

  /**
   * Parses a text.
   *
   * @internal
   * @param old the tree of an earlier text, told of all edits since; it stays the caller's to delete
   * @returns the tree, which the caller deletes; undefined where the deadline passed
   */
  parse(text: string, old?: SyntaxTree, options: ParseOptions = {}): SyntaxTree | undefined {
    const { deadline } = options;
    const input = parserText(text);
    const latest = deadline === undefined ? undefined : performance.now() + deadline;
    const known = old === undefined || this.#ofJoined.has(old.raw) ? undefined : old.raw;
    let tree = this.#parseInput(input, known, latest);
    if (tree?.rootNode.hasError === true) {
      const joined = joinedInBrackets(input);
      if (joined !== input) {
        tree.delete();
        tree = this.#parseInput(joined, undefined, latest);
        if (tree !== null) this.#ofJoined.add(tree);
      }
    }
    return tree === null ? undefined : new SyntaxTree(tree, text, this.#flatten, old);
  }

  #parseInput(input: string, old: Tree | undefined, latest: number | undefined): Tree | null {
    let tree: Tree | null = null;
    try {
      if (latest === undefined) {
        tree = this.#parser.parse(input, old);
      } else {
        tree = this.#parser.parse(input, old, { progressCallback: () => performance.now() > latest });
      }
    } finally {
      // A parse that was given up would be resumed by the next one, with the old text in it.
      if (tree === null) this.#parser.reset();
    }
    return tree;
  }

  /**
   * The flat tree of an edited text, where parsing the statements around the edits again is enough to tell. The tree is
   * good as the `old` tree of a later parse all the same.
   *
   * @internal
   * @returns undefined where the whole text has to be parsed
   */
  patch(edited: SyntaxTree, options: ParseOptions = {}): Patched | undefined {
    return edited.patched((text) => {
      const tree = this.parse(text, undefined, options);
      try {
        return tree?.hasError === false ? tree.flatten() : undefined;
      } finally {
        tree?.delete();
      }
    });
  }

  /** Frees the parser's memory. The engine cannot be used afterwards; its trees can. */
  dispose(): void {
    this.#parser.delete();
  }

  #flattenTree(tree: Tree, reuse: Reuse | undefined): FlatTree {
    const { access, buffer } = this.#runtime;
    const hasError = tree.rootNode.hasError;
    const cursor = access === undefined ? new PublicCursor(tree) : new DirectCursor(access, tree, buffer);
    try {
      return flatten(cursor, this.#symbols, hasError, this.#buffer, reuse);
    } finally {
      cursor.close();
    }
  }
}

async function loadRuntime(source: WasmSource): Promise<Runtime> {
  // The library fills this object with its internals; it wants `locateFile` though it has the bytes already.
  const module = { wasmBinary: await bytesOf(source), locateFile: (name: string) => name };
  await Parser.init(module);
  const access = directAccess(module);
  return { access, buffer: access?._ts_init() ?? 0 };
}

async function bytesOf(source: WasmSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  const response = await fetch(source);
  if (!response.ok) throw new Error(`Cannot load ${String(source)}: HTTP status ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
