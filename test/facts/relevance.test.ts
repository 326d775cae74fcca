import { describe, expect, it } from 'vitest';
import { importsOf, mattersForThreads } from '../../src/facts/relevance.js';

describe('mattersForThreads', () => {
  it.each([
    'import threading',
    'from concurrent.futures import ThreadPoolExecutor',
    'async def f(): pass',
    'from PyQt5 import QtCore',
    'import tkinter as tk',
    'self._lock.acquire()',
    '# guarded by: lock',
    'def __del__(self): pass',
    'import sqlite3',
    'os.fork()',
    'from flask import Flask',
    'signal.signal(signal.SIGINT, f)',
  ])('takes in %s', (text) => {
    expect(mattersForThreads(`import os\n${text}\n`)).toBe(true);
  });

  it.each(['', 'x = 1', 'import os\nprint(os.getcwd())', 'block = clock()', 'def add(a, b):\n    return a + b\n'])(
    'leaves out %j',
    (text) => {
      expect(mattersForThreads(text)).toBe(false);
    },
  );
});

describe('importsOf', () => {
  it('finds modules, levels and members', () => {
    const text = [
      'import a, b.c as d  # comment',
      'from . import e as f, g',
      'from ..h.i import (j,  # one',
      '    k as l,',
      ')',
      'from m import *',
      'try: import n; import o',
      '\tfrom .p import q',
      'importx = 1',
      'x = "import y"',
      'from z import \\',
    ].join('\r\n');
    expect(importsOf(text)).toEqual([
      { module: 'a', level: 0, members: [] },
      { module: 'b.c', level: 0, members: [] },
      { module: '', level: 1, members: ['e', 'g'] },
      { module: 'h.i', level: 2, members: ['j', 'k'] },
      { module: 'm', level: 0, members: ['*'] },
      { module: 'n', level: 0, members: [] },
      { module: 'o', level: 0, members: [] },
      { module: 'p', level: 1, members: ['q'] },
      { module: 'z', level: 0, members: [] },
    ]);
  });

  it.each<[string, number, (count: number) => string]>([
    ['blanks', 200_000, (count) => `from${' '.repeat(count)}x`],
    ['dots', 100_000, (count) => `from ${'. '.repeat(count)}x`],
    ['names', 200_000, (count) => `from ${'a'.repeat(count)}`],
    ['open parentheses', 20_000, (count) => 'from a import (\n'.repeat(count)],
    ['line ends', 300_000, (count) => '\n'.repeat(count)],
    ['blanks between names', 200_000, (count) => `import a${' '.repeat(count)}b`],
    ['colons', 100_000, (count) => ': '.repeat(count)],
  ])('takes a time that grows with the number of %s, and not with its square', (_, count, textOf) => {
    const timeOf = (text: string): number => {
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        importsOf(text);
        mattersForThreads(text);
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    timeOf(textOf(count / 10));
    // Ten times as long takes ten times the time, its square a hundred; of what is over at once the clock tells little.
    expect(timeOf(textOf(count))).toBeLessThan(40 * Math.max(timeOf(textOf(count / 10)), 5));
  });
});
