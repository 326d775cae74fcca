/** From text to facts, stage by stage: parsing, the two walks that write a tree out flat, lowering, and quick looks. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lowerFile } from '../src/facts/lower.js';
import { importsOf, mattersForThreads } from '../src/facts/relevance.js';
import type { SyntaxEngine } from '../src/syntax/engine.js';
import { createNodeEngine } from '../src/syntax/load.node.js';
import type { Measure } from './measure.js';
import { program } from './programs.js';
import { newestLibrary } from './stdlib.js';

export interface Section {
  readonly title: string;
  readonly measures: readonly Measure[];
}

export async function stages(): Promise<readonly Section[]> {
  const fast = await createNodeEngine();
  const slow = await createNodeEngine({ walk: 'public' });
  const library = newestLibrary();
  const texts = library ? pythonFiles(library.folder).map((path) => readFileSync(path, 'utf8')) : [];
  const lines = program(2500);
  return [
    ...(library
      ? [{ title: `Stages, on the library of Python ${library.version}`, measures: onAll(fast, slow, texts) }]
      : []),
    { title: `Stages, on ${lines.split('\n').length} lines`, measures: onOne(fast, lines) },
  ];
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /^(test|tests|idle_test|site-packages|__pycache__)$/.test(entry.name) ? [] : pythonFiles(path);
    return entry.name.endsWith('.py') ? [path] : [];
  });
}

/** Milliseconds by stage. */
type Times = Record<'parse' | 'flatten' | 'publicWalk' | 'lower' | 'relevance' | 'imports', number>;

function onAll(fast: SyntaxEngine, slow: SyntaxEngine, texts: readonly string[]): Measure[] {
  const best: Times = {
    parse: Infinity,
    flatten: Infinity,
    publicWalk: Infinity,
    lower: Infinity,
    relevance: Infinity,
    imports: Infinity,
  };
  let functions = 0;
  for (let round = 0; round < 4; round++) {
    const times: Times = { parse: 0, flatten: 0, publicWalk: 0, lower: 0, relevance: 0, imports: 0 };
    const timed = <T>(stage: keyof Times, work: () => T): T => {
      const began = performance.now();
      const result = work();
      times[stage] += performance.now() - began;
      return result;
    };
    functions = 0;
    for (const text of texts) {
      const tree = timed('parse', () => fast.parse(text));
      if (!tree) continue;
      const flat = timed('flatten', () => tree.flatten());
      functions += timed('lower', () => lowerFile('file.py', text, flat)).functions.length;
      tree.delete();
      const again = slow.parse(text);
      if (again) timed('publicWalk', () => again.flatten());
      again?.delete();
      timed('relevance', () => mattersForThreads(text));
      timed('imports', () => importsOf(text));
    }
    for (const stage of Object.keys(best) as (keyof Times)[]) best[stage] = Math.min(best[stage], times[stage]);
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    { name: 'files', value: texts.length, unit: '' },
    { name: 'characters', value: characters / 1e6, unit: 'million' },
    { name: 'functions', value: functions, unit: '' },
    { name: 'parse', value: best.parse, unit: 'ms' },
    { name: 'flatten', value: best.flatten, unit: 'ms' },
    { name: 'flatten by the public cursor', value: best.publicWalk, unit: 'ms' },
    { name: 'lower', value: best.lower, unit: 'ms' },
    { name: 'flatten and lower, to parse', value: (best.flatten + best.lower) / best.parse, unit: '×' },
    { name: 'look for words that matter', value: best.relevance, unit: 'ms' },
    { name: 'look for imports', value: best.imports, unit: 'ms' },
  ];
}

function onOne(engine: SyntaxEngine, text: string): Measure[] {
  const samples: Record<'parse' | 'reparse' | 'flatten' | 'lower', number[]> = {
    parse: [],
    reparse: [],
    flatten: [],
    lower: [],
  };
  for (let i = 0; i < 80; i++) {
    const t0 = performance.now();
    const tree = engine.parse(text);
    const t1 = performance.now();
    if (!tree) continue;
    const at = text.indexOf('self.', Math.floor((text.length * i) / 100));
    tree.edit(at, at, 'x');
    const t2 = performance.now();
    const edited = engine.parse(tree.text, tree);
    const t3 = performance.now();
    const flat = edited?.flatten();
    const t4 = performance.now();
    if (flat) lowerFile('file.py', tree.text, flat);
    const t5 = performance.now();
    edited?.delete();
    tree.delete();
    samples.parse.push(t1 - t0);
    samples.reparse.push(t3 - t2);
    samples.flatten.push(t4 - t3);
    samples.lower.push(t5 - t4);
  }
  const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  return [
    { name: 'parse', value: median(samples.parse), unit: 'ms' },
    { name: 'parse again after a character', value: median(samples.reparse), unit: 'ms' },
    { name: 'flatten', value: median(samples.flatten), unit: 'ms' },
    { name: 'lower', value: median(samples.lower), unit: 'ms' },
  ];
}
