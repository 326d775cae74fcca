import { beforeAll, describe, expect, it } from 'vitest';
import { lowerFile } from '../../src/facts/lower.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import {
  corpus,
  flattenText,
  makeEngine,
  randomNumbers,
  randomText,
  readText,
  sameTree,
  SNIPPETS,
} from '../syntax/support.js';
import { expressionsOf, factsOf, functionOf, inconsistencies } from './support.js';

const library = corpus();
let engine: SyntaxEngine;

/** How many objects and arrays lie in one another at most. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = -1;
  for (; level.length > 0; depth++) {
    level = level
      .filter((each) => typeof each === 'object' && each !== null)
      .flatMap((each): unknown[] => Object.values(each));
  }
  return depth;
}

beforeAll(async () => {
  engine = await makeEngine();
});

describe('editing', () => {
  const EDITS = 1000;

  it(`gives after each of ${EDITS} random edits what a fresh parse gives, on files of ${library.name}`, () => {
    const random = randomNumbers(20_26);
    const texts = library.files.map(readText).filter((text) => text.length > 2000 && text.length < 9000);
    expect(texts.length).toBeGreaterThan(4);
    let original = texts[0]!;
    let tree = engine.parse(original)!;
    for (let i = 0; i < EDITS; i++) {
      // A new file now and then, so that edits pile up in one without burying it in errors.
      if (i % 20 === 0) {
        original = texts[Math.floor(random() * texts.length)]!;
        tree.delete();
        tree = engine.parse(original)!;
      }
      const { text } = tree;
      const start = Math.floor(random() * (text.length + 1));
      const end = Math.min(text.length, start + Math.floor(random() * random() * 30));
      tree.edit(start, end, random() < 0.2 ? '' : SNIPPETS[Math.floor(random() * SNIPPETS.length)]!);
      const next = engine.parse(tree.text, tree)!;
      tree.delete();
      tree = next;
      const edited = tree.flatten();
      const fresh = flattenText(engine, tree.text);
      expect(sameTree(edited, fresh), `edit ${i}`).toBe(true);
      const path = 'edited.py';
      expect(JSON.stringify(lowerFile(path, tree.text, edited))).toBe(
        JSON.stringify(lowerFile(path, tree.text, fresh)),
      );
    }
    tree.delete();
  });
});

describe('lowering', () => {
  it(`is consistent in itself on ${library.name}`, () => {
    const wrong = library.files.flatMap((file) =>
      inconsistencies(factsOf(readText(file))).map((each) => `${file}: ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  it('takes random pieces of Python without throwing', () => {
    const random = randomNumbers(4);
    for (let i = 0; i < 1500; i++) {
      const text = randomText(random, 1 + Math.floor(random() * 80));
      expect(inconsistencies(factsOf(text)), JSON.stringify(text)).toEqual([]);
    }
  });

  it('takes random characters without throwing', () => {
    const random = randomNumbers(5);
    for (let i = 0; i < 500; i++) {
      const units = Array.from({ length: Math.floor(random() * 200) }, () => Math.floor(random() ** 4 * 65536));
      const text = String.fromCharCode(...units);
      expect(inconsistencies(factsOf(text)), JSON.stringify(text)).toEqual([]);
    }
  });

  it('is the same when the same text comes again', () => {
    const text = readText(library.files[0]!);
    expect(factsOf(text)).toEqual(factsOf(text));
  });

  const deep: Record<string, string> = {
    brackets: `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`,
    lists: `x = ${'['.repeat(5000)}${']'.repeat(5000)}`,
    calls: `${'f('.repeat(5000)}${')'.repeat(5000)}`,
    'calls in a row': `f${'()'.repeat(20_000)}`,
    attributes: `x${'.y'.repeat(20_000)}`,
    subscripts: `x${'[0]'.repeat(20_000)}`,
    sums: `x = 1${' + 1'.repeat(20_000)}`,
    powers: `x = 1${' ** 1'.repeat(5000)}`,
    ands: `x = a${' and a'.repeat(20_000)}`,
    nots: `x = ${'not '.repeat(5000)}a`,
    minuses: `x = ${'-'.repeat(5000)}1`,
    comparisons: `x = a${' < a'.repeat(20_000)}`,
    conditionals: `x = ${'a if b else '.repeat(5000)}c`,
    lambdas: `x = ${'lambda: '.repeat(5000)}c`,
    awaits: `${'await '.repeat(5000)}x`,
    assignments: `${'x = '.repeat(20_000)}1`,
    elifs: `if a:\n  pass\n${'elif b:\n  pass\n'.repeat(5000)}else:\n  pass\n`,
    ifs: Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}if a:\n`).join('') + `${' '.repeat(600)}pass\n`,
    functions:
      Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}def f():\n`).join('') + `${' '.repeat(600)}pass\n`,
    classes: Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}class A:\n`).join('') + `${' '.repeat(600)}pass\n`,
    strings: `x = ${'"a" '.repeat(20_000)}`,
    'f-strings': `x = ${"f'{".repeat(100)}y${"}'".repeat(100)}`,
    'format specifiers': `x = f'${'{x:'.repeat(3000)}${'}'.repeat(3000)}'`,
    patterns: `match x:\n  case ${'['.repeat(5000)}a${']'.repeat(5000)}: pass\n`,
    targets: `${'('.repeat(5000)}a${')'.repeat(5000)} = 1`,
    types: `def f(x: ${'a['.repeat(5000)}b${']'.repeat(5000)}): pass`,
    unions: `def f(x: a[b]${' | c'.repeat(20_000)}): pass`,
    'open brackets': '({['.repeat(5000),
    'open blocks': 'if x:\n'.repeat(2000),
    comprehensions: `${'[x for x in '.repeat(3000)}y${']'.repeat(3000)}`,
    decorators: `${'@a\n'.repeat(5000)}def f(): pass`,
  };

  it.each(Object.entries(deep))('takes deep or long %s', (_, text) => {
    const facts = factsOf(text);
    expect(inconsistencies(facts)).toEqual([]);
    // Whatever recurses over the facts must have room to do so.
    expect(depthOf(facts)).toBeLessThan(2500);
  });

  it('keeps the names of a long chain up to its limit', () => {
    const names = expressionsOf(factsOf(`x = a${' + b'.repeat(450)}`)).filter((expr) => expr.kind === 'name');
    expect(names).toHaveLength(452);
  });

  it('limits chains within chains together', () => {
    let text = 'a';
    for (let i = 0; i < 100; i++) text = `(${text})${' + b'.repeat(400)}.c[0](1)`;
    expect(depthOf(factsOf(`x = ${text}`))).toBeLessThan(2500);
  });
});

describe('a text with errors', () => {
  const whole =
    'class A:\n    def one(self):\n        self.x = 1\n\n    def two(self):\n        return self.x\n\ndef three():\n    pass\n';

  it('still has facts of what is whole', () => {
    const facts = factsOf(`${whole}\nx = (\n`);
    expect(facts.syntaxErrors).not.toEqual([]);
    expect(facts.functions.map((fn) => fn.qualname)).toEqual(['<module>', 'A', 'A.one', 'A.two', 'three']);
    expect(functionOf(facts, 'A.one').cls).toBe(0);
  });

  it.each([
    'self.',
    'x = ',
    'if x',
    'with self.lock',
    'return x.',
    'for i in',
    '@',
    'import',
    'lambda',
    'x +',
    '"',
    '$',
  ])('keeps the other functions while %j is being typed in one', (typed) => {
    const facts = factsOf(whole.replace('self.x = 1\n', `self.x = 1\n        ${typed}\n`));
    expect(facts.functions.map((fn) => fn.qualname)).toEqual(expect.arrayContaining(['A', 'A.one', 'A.two', 'three']));
  });

  it('reports the broken pieces alone', () => {
    const text = 'a = 1\nb = = 2\nc = 3\n';
    const { syntaxErrors } = factsOf(text);
    expect(syntaxErrors.map(({ start, end }) => text.slice(start, end))).toEqual(['=']);
  });

  it('reports what is missing as a place', () => {
    const text = 'def f(:\n    pass\n';
    const { syntaxErrors } = factsOf(text);
    expect(syntaxErrors).toHaveLength(1);
  });

  it.each([
    'def f():\n',
    'class A:\n    def f(self):\n    def g(self):\n        pass\n',
    'if x:\n    # nothing\nelse:\n    pass\n',
  ])('reports a body without a statement, which the parser lets pass: %j', (text) => {
    const { syntaxErrors } = factsOf(`${text}\ny = 2\n`);
    expect(syntaxErrors).toHaveLength(1);
  });
});
