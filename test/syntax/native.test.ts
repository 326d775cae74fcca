import { createRequire } from 'node:module';
import { Language } from 'web-tree-sitter';
import { describe, expect, it } from 'vitest';
import { FlatBuffer, type FlatTree } from '../../src/syntax/flat.js';
import { flatten, type WalkCursor } from '../../src/syntax/flatten.js';
import { symbolTable } from '../../src/syntax/kinds.js';
import { corpus, flattenText, makeEngine, readText, sameTree } from './support.js';

/** What this test uses of the native `tree-sitter` package, which has to be compiled on many machines. */
interface NativeCursor {
  readonly nodeTypeId: number;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}
interface NativeParser {
  setLanguage(language: unknown): void;
  parse(text: string, old?: undefined, options?: { bufferSize: number }): { walk(): NativeCursor };
}

const require = createRequire(import.meta.url);

function loadNative(): NativeParser | Error {
  try {
    const Parser = require('tree-sitter') as new () => NativeParser;
    const parser = new Parser();
    parser.setLanguage(require('tree-sitter-python'));
    return parser;
  } catch (reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
  }
}

/** Every so many files: the native trees have no `delete`, and the whole library would take a gigabyte. */
const STEP = 8;

async function nativeFlattener(parser: NativeParser): Promise<(text: string) => FlatTree> {
  const grammar = await Language.load(require.resolve('tree-sitter-python/tree-sitter-python.wasm'));
  const symbols = symbolTable({ types: grammar.types, nodeTypeIsNamed: (id) => grammar.nodeTypeIsNamed(id) });
  const buffer = new FlatBuffer();
  return (text) => {
    const cursor = parser.parse(text, undefined, { bufferSize: text.length * 4 + 1024 }).walk();
    const walk: WalkCursor = {
      symbol: () => cursor.nodeTypeId,
      start: () => cursor.startIndex,
      end: () => cursor.endIndex,
      isMissing: () => cursor.nodeIsMissing,
      toFirstChild: () => cursor.gotoFirstChild(),
      toNextSibling: () => cursor.gotoNextSibling(),
      toParent: () => cursor.gotoParent(),
    };
    return flatten(walk, symbols, false, buffer);
  };
}

describe('the native parser, as a second opinion', () => {
  const native = loadNative();
  const library = corpus();

  if (native instanceof Error) {
    // Not a dependency: it has no prebuilt file for every machine, and compiling it takes most of a minute.
    it(`native tree-sitter unavailable: ${native.message.split('\n', 1)[0]!}`, () => {
      expect(native.message).toMatch(/Cannot find (module|package)|No native build|GLIBC|cannot open|ERR_DLOPEN/);
    });
  } else {
    it(`gives the same trees on ${library.name}`, async () => {
      const engine = await makeEngine();
      const flattenNative = await nativeFlattener(native);
      const files = library.files.filter((_, i) => i % STEP === 0);
      const trees = files.map((file) => ({ file, text: readText(file), flat: flattenText(engine, readText(file)) }));
      const valid = trees.filter(({ flat }) => !flat.hasError);
      expect(valid.length).toBeGreaterThan(files.length / 2);
      expect(valid.filter(({ text, flat }) => !sameTree(flat, flattenNative(text))).map(({ file }) => file)).toEqual(
        [],
      );
    });
  }
});
