import { expect, it } from 'vitest';
import { speaksOf } from '../../src/knowledge/finished-words.js';

it.each([
  ['Thread 2 is finished', 'thread_2', true],
  ['Thread 2 is finished', 'thread2', true],
  ['Thread 2 is finished', 'thread', false],
  ['the worker is done', 'worker', true],
  ['all workers are done', 'workers', false],
])('%j speaks of %s: %s', (text, name, isMeant) => {
  expect(speaksOf(text, name)).toBe(isMeant);
});
