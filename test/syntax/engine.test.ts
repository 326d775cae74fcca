import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SyntaxEngine } from '../../src/syntax/engine.js';
import { flattenText, makeEngine, sameTree } from './support.js';

const resolve = createRequire(import.meta.url).resolve;
let engine: SyntaxEngine;

beforeAll(async () => {
  engine = await makeEngine();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an engine', () => {
  it('is made of bytes', async () => {
    const runtime = readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm'));
    const grammar = readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm'));
    const made = await SyntaxEngine.create({ runtime, grammar });
    expect(made.parse('x = 1')?.hasError).toBe(false);
    made.dispose();
  });

  it('is made of addresses', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response(readFileSync(resolve(`tree-sitter-python/${address}`))));
    });
    const made = await SyntaxEngine.create({ runtime: new Uint8Array(), grammar: 'tree-sitter-python.wasm' });
    expect(asked).toEqual(['tree-sitter-python.wasm']);
    expect(made.parse('x = 1')?.hasError).toBe(false);
    made.dispose();
  });

  it('says which file it could not load', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const made = SyntaxEngine.create({ runtime: new Uint8Array(), grammar: 'https://example.org/grammar.wasm' });
    await expect(made).rejects.toThrow('Cannot load https://example.org/grammar.wasm: HTTP status 404.');
  });
});

describe('a line in brackets that is set in by less than where they opened', () => {
  it.each([
    'def f():\n    p(A +\nz + C)\n',
    'def f():\r\n    p(A +\r\n  z)\r\n',
    'class A:\n    # note\n    def f(self):\n        if (a and\n    b or\nnot c):\n            pass\n',
    'def f():\n    return {"a": 1 +\nb, "(": [2 *\nc]}  # (\n',
    "def f():\n    p(''' ( ''' % 1 +\nr'''x''' + C)\n",
  ])('is read: %j', (text) => {
    const read = flattenText(engine, text);
    expect(read.hasError).toBe(false);
    const setIn = flattenText(engine, text.replaceAll(/([+*]|and|or)\r?\n */g, '$1 '));
    expect(read.nodes.length).toBe(setIn.nodes.length);
  });

  it('is left where brackets do not match, or behind a comment', () => {
    for (const text of ['def f():\n    p(A +\nz\n', 'def f():\n    p(A +  # and\nz)\n'])
      expect(flattenText(engine, text).hasError).toBe(true);
  });
});

describe('a deadline', () => {
  // Deep brackets that never close keep the parser busy recovering.
  const endless = '({['.repeat(60_000) + 'x = 1\n'.repeat(20_000);

  it('ends a parse, and leaves the parser fit for the next text', () => {
    const before = performance.now();
    expect(engine.parse(endless, undefined, { deadline: 30 })).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(5000);
    const text = 'def f(a):\n    return a + 1\n';
    const fresh = flattenText(engine, text);
    expect(fresh.hasError).toBe(false);
    expect(engine.parse(endless, undefined, { deadline: 0 })).toBeUndefined();
    expect(sameTree(flattenText(engine, text), fresh)).toBe(true);
  });

  it('does not touch a parse that is quick enough', () => {
    const tree = engine.parse('x = 1', undefined, { deadline: 60_000 });
    expect(tree?.hasError).toBe(false);
    tree?.delete();
  });
});

describe('a tree', () => {
  it('is dead after delete, which may be called twice', () => {
    const tree = engine.parse('x = 1')!;
    tree.delete();
    tree.delete();
    expect(() => tree.flatten()).toThrow('This syntax tree was deleted.');
  });

  it('keeps its text up to date with edits', () => {
    const tree = engine.parse('a = 1\nb = 2\n')!;
    tree.edit(4, 5, '"x\ny"');
    tree.edit(0, 1, 'abc');
    expect(tree.text).toBe('abc = "x\ny"\nb = 2\n');
    tree.delete();
  });

  it('gives its memory back', () => {
    const text = 'def f(a, b):\n    return [a, b, {a: b}]\n'.repeat(2000);
    const parseOnce = (): void => {
      const tree = engine.parse(text)!;
      tree.flatten();
      tree.delete();
    };
    for (let i = 0; i < 5; i++) parseOnce();
    const early = engine.memorySize;
    expect(early).toBeGreaterThan(0);
    for (let i = 0; i < 25; i++) parseOnce();
    expect(engine.memorySize).toBe(early);
  });
});

describe('a very long comment', () => {
  const code = 'def run(count):\n    total = 0\n';
  const long = Array.from({ length: 300 }, (_, at) => `    # total += ${at}\n`).join('');
  const placesOf = (text: string): number[] => {
    const { comments } = engine.parse(text)!.flatten();
    return [...comments].filter((_, at) => at % 2 === 0);
  };

  it('costs the parser no more than blank lines do', () => {
    const text = `${code}${long}    return total\n`;
    const blank = `${code}${long.replace(/#.*/g, (comment) => ' '.repeat(comment.length))}    return total\n`;
    expect(placesOf(text)).toEqual([text.indexOf('#')]);
    expect(flattenText(engine, text).nodes).toEqual(flattenText(engine, blank).nodes);
  });

  it('is read where it speaks to Threadwise', () => {
    const ignore = '    # threadwise: ignore\n';
    const text = `${code}${long}${ignore}${long}    return total\n`;
    expect(placesOf(text)).toEqual([text.indexOf('#'), text.indexOf('# threadwise')]);
  });

  it('is left alone in a string', () => {
    const text = `${code}    """\n${long}    # the end"""\n    return total\n`;
    const tree = engine.parse(text)!;
    expect(tree.hasError).toBe(false);
    expect(placesOf(text)).toEqual([]);
  });

  it('ends where the code goes on', () => {
    const text = `${code}${long}\n${long}    return total\n`;
    expect(engine.parse(text)!.hasError).toBe(false);
    expect(placesOf(`x = 1  # one\n${'# two\n'.repeat(50)}`)).toHaveLength(51);
  });

  it('is parted by an edit as if it had been written so', () => {
    const text = `${code}${long}    return total\n`;
    const middle = text.indexOf('# total += 90');
    const tree = engine.parse(text)!;
    for (const [at, put] of [
      [middle, 'total = 1\n    '],
      [text.length, 'run(2)\n'],
    ] as const) {
      tree.edit(at, at, put);
      const again = engine.parse(tree.text, tree)!;
      expect(again.flatten().nodes).toEqual(flattenText(engine, tree.text).nodes);
      again.delete();
    }
    tree.delete();
  });
});
