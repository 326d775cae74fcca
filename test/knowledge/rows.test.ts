/** Rows are in order: each with its source, no name said twice. */

import { describe, expect, test } from 'vitest';
import { LIBRARIES } from '../../src/knowledge/libraries/index.js';
import { words } from '../../src/knowledge/library.js';
import { effectOfCall, isSlow } from '../../src/knowledge/effects.js';
import { parametersOf } from '../../src/knowledge/takes.js';
import { canonical, operationOf, roleOf } from '../../src/knowledge/types.js';

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('libraries', () => {
  test.each(LIBRARIES.map((library) => [library.name, library] as const))('%s names its page', (_, library) => {
    expect(library.source).toMatch(/^https?:\/\/[\w.-]+\.\w+\//);
    expect(Object.keys(library).length).toBeGreaterThan(2);
  });

  test('say no type and no effect twice', () => {
    const types = LIBRARIES.flatMap(({ types: own, also }) => [
      ...Object.entries(own ?? {}).flatMap(([type, row]) => [type, ...words(row.also)]),
      ...Object.keys(also ?? {}),
    ]);
    expect(twice(types)).toEqual([]);
    expect(twice(LIBRARIES.flatMap(({ effects }) => Object.values(effects ?? {}).flatMap(words)))).toEqual([]);
  });

  test('give other names to what has rows, and not to another name', () => {
    const others = LIBRARIES.flatMap(({ also }) => Object.values(also ?? {}));
    expect(others.filter((name) => canonical(name) !== name)).toEqual([]);
  });
});

describe('what a call takes', () => {
  test('is read in order', () => {
    const { parts, rest, passesKeywords } = parametersOf('executor func=target/ *args timeout **kwargs');
    expect(parts.get('executor')).toEqual({ position: 0, keyword: 'executor' });
    expect(parts.get('target')).toEqual({ position: 1, keyword: undefined });
    expect(parts.get('timeout')).toEqual({ position: undefined, keyword: 'timeout' });
    expect(rest).toEqual({ from: 2, as: 'args' });
    expect(passesKeywords).toBe(true);
  });

  test('ends where only keywords follow', () => {
    const { parts, rest } = parametersOf('target * daemon');
    expect(parts.get('daemon')).toEqual({ position: undefined, keyword: 'daemon' });
    expect(rest).toBeUndefined();
  });
});

describe('look-ups', () => {
  test.each([
    ['requests.get', 'wait', true],
    ['requests.Session.get', 'wait', true],
    ['requests.Session.close', 'wait', false],
    ['time.sleep', 'wait', true],
    ['time.time', 'hold', false],
    ['os.path.join', 'hold', false],
    ['os.system', 'wait', true],
    ['numpy.dot', 'release', false],
    ['threading.Lock.acquire', 'wait', false],
    ['threading.Lock.release', 'brief', false],
    ['queue.PriorityQueue.get', 'wait', false],
    ['nobody.knows', undefined, false],
  ])('%s', (name, effect, slow) => {
    expect(effectOfCall(name)).toBe(effect);
    expect(isSlow(name)).toBe(slow);
  });

  test('operations go by the names that Python has for them', () => {
    expect(operationOf('PyQt.QThread.wait')).toBe('thread join');
    expect(operationOf('threading.Condition.notifyAll')).toBe('condition notify_all');
    expect(operationOf('nobody.Knows.wait')).toBeUndefined();
    expect(roleOf(canonical('PySide6.QtCore.QThreadPool'))).toBe('job-pool');
  });
});
