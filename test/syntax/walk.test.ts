import { Language } from 'web-tree-sitter';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { directAccess } from '../../src/syntax/cursors.js';
import { STRIDE } from '../../src/syntax/flat.js';
import { Kind, symbolTable } from '../../src/syntax/kinds.js';
import { corpus, flattenText, makeEngine, randomNumbers, randomText, readText, sameTree } from './support.js';

const library = corpus();
let fast: SyntaxEngine;
let slow: SyntaxEngine;

beforeAll(async () => {
  fast = await makeEngine();
  slow = await makeEngine({ walk: 'public' });
});

describe('the two walks over a tree', () => {
  it('are two', () => {
    expect(fast.walksDirectly).toBe(true);
    expect(slow.walksDirectly).toBe(false);
  });

  it(`agree on ${library.name}`, () => {
    expect(library.files.length).toBeGreaterThan(10);
    const different = library.files.filter((file) => {
      const text = readText(file);
      return !sameTree(flattenText(fast, text), flattenText(slow, text));
    });
    expect(different).toEqual([]);
  });

  it('agree on broken texts', () => {
    const random = randomNumbers(1);
    for (let i = 0; i < 300; i++) {
      const text = randomText(random, 1 + Math.floor(random() * 60));
      expect(sameTree(flattenText(fast, text), flattenText(slow, text)), JSON.stringify(text)).toBe(true);
    }
  });

  it('fall back to the public cursor where a part of the internals is missing', () => {
    const internals: Record<string, unknown> = { HEAP32: new Int32Array(4) };
    for (const name of [
      '_ts_init',
      '_ts_tree_cursor_goto_first_child_wasm',
      '_ts_tree_cursor_goto_next_sibling_wasm',
      '_ts_tree_cursor_goto_parent_wasm',
      '_ts_tree_cursor_current_node_type_id_wasm',
      '_ts_tree_cursor_current_node_is_missing_wasm',
      '_ts_tree_cursor_start_index_wasm',
      '_ts_tree_cursor_end_index_wasm',
    ]) {
      internals[name] = () => 0;
    }
    expect(directAccess(internals)).toBe(internals);
    for (const name of Object.keys(internals)) {
      expect(directAccess({ ...internals, [name]: undefined }), name).toBeUndefined();
    }
  });
});

describe('the flat tree', () => {
  it('holds each node within its parent, in order', () => {
    const random = randomNumbers(2);
    const texts = [
      ...library.files.slice(0, 40).map(readText),
      ...Array.from({ length: 100 }, () => randomText(random, 40)),
    ];
    const wrong: string[] = [];
    for (const text of texts) {
      const { nodes } = flattenText(fast, text);
      for (let node = 0; node < nodes.length; node += STRIDE) {
        const limit = nodes[node + 3]!;
        let from = nodes[node + 1]!;
        for (let child = node + STRIDE; child < limit; child = nodes[child + 3]!) {
          if (nodes[child + 1]! < from || nodes[child + 3]! > limit) wrong.push(`child at ${child} in ${text}`);
          from = nodes[child + 2]!;
        }
        if (nodes[node + 2]! < from) wrong.push(`node at ${node} in ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('counts in UTF-16 units, a byte order mark as one', () => {
    const text = '\ufeffx = "😀"; y\n';
    const { nodes } = flattenText(fast, text);
    const spans = new Set<string>();
    for (let node = 0; node < nodes.length; node += STRIDE) spans.add(text.slice(nodes[node + 1], nodes[node + 2]));
    expect(spans).toContain('y');
    expect(spans).toContain('"😀"');
  });

  it('keeps comments apart', () => {
    const text = 'a = [  # one\n  1,\n]\n# two';
    const { comments } = flattenText(fast, text);
    expect([text.slice(comments[0], comments[1]), text.slice(comments[2], comments[3])]).toEqual(['# one', '# two']);
  });
});

describe('the table of symbols', () => {
  it('knows every named node of the grammar, and calls a leaf only what has no children', async () => {
    const grammar = await Language.load(
      createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm'),
    );
    const symbols = symbolTable({ types: grammar.types, nodeTypeIsNamed: (id) => grammar.nodeTypeIsNamed(id) });
    const unknown = grammar.types.filter(
      (name, id) => name && grammar.nodeTypeIsNamed(id) && symbols.kinds[id] === Kind.Other,
    );
    expect(unknown).toEqual([]);

    const wrong = new Set<string>();
    const random = randomNumbers(3);
    const texts = [
      ...library.files.slice(0, 60).map(readText),
      ...Array.from({ length: 100 }, () => randomText(random, 40)),
    ];
    for (const text of texts) {
      const tree = slow.parse(text)!;
      const cursor = tree.raw.walk();
      for (let more = true; more;) {
        const type = cursor.nodeType;
        const isLeaf = symbols.leaves[cursor.nodeTypeId] === 1;
        const hasChild = cursor.gotoFirstChild();
        // These two are walked as one token, though each is made of two.
        if (isLeaf && hasChild && type !== 'not in' && type !== 'is not') wrong.add(type);
        more = hasChild || cursor.gotoNextSibling();
        while (!more && cursor.gotoParent()) more = cursor.gotoNextSibling();
      }
      cursor.delete();
      tree.delete();
    }
    expect([...wrong]).toEqual([]);
  });
});
