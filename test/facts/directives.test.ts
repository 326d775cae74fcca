import { describe, expect, it } from 'vitest';
import { factsOf } from './support.js';

/** Each directive in short, with the text that its spans cover. */
function directives(text: string): string[] {
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return factsOf(text).directives.map((each) => {
    if (each.kind === 'guarded-by' || each.kind === 'requires-lock') {
      expect(cut(each.lockSpan)).toBe(each.lock);
      return `${each.kind} ${each.lock} | ${cut(each)}`;
    }
    if (each.kind === 'unknown') return `unknown ${each.word} | ${cut(each)}`;
    expect(each.codeSpans.map(cut)).toEqual(each.codes);
    return `${each.kind} ${each.codes.join(' ')} | ${cut(each)}`;
  });
}

describe('a comment', () => {
  it.each([
    ['# threadwise: ignore[TW101, TW201]', 'ignore TW101 TW201 | # threadwise: ignore[TW101, TW201]'],
    ['# threadwise: ignore TW101, TW201', 'ignore TW101 TW201 | # threadwise: ignore TW101, TW201'],
    ['# threadwise: ignore the rest', 'ignore  | # threadwise: ignore'],
    ['#threadwise:ignore[TW101]', 'ignore TW101 | #threadwise:ignore[TW101]'],
    [
      '#  Threadwise : IGNORE [ TW101 , unguarded-global ] since …',
      'ignore TW101 unguarded-global | #  Threadwise : IGNORE [ TW101 , unguarded-global ]',
    ],
    ['# threadwise: ignore', 'ignore  | # threadwise: ignore'],
    ['# threadwise: ignore because it is fine', 'ignore  | # threadwise: ignore'],
    ['# threadwise: ignore-file[TW101]', 'ignore-file TW101 | # threadwise: ignore-file[TW101]'],
    ['# threadwise: ignore-file', 'ignore-file  | # threadwise: ignore-file'],
    ['# noqa # threadwise: ignore[TW101]', 'ignore TW101 | # threadwise: ignore[TW101]'],
    ['# threadwise: ignore[TW101', 'ignore TW101 | # threadwise: ignore[TW101'],
    ['# threadwise: ignored', 'unknown ignored | # threadwise: ignored'],
    ['# noqa # threadwise: ignore-files[TW101]', 'unknown ignore-files | # threadwise: ignore-files'],
    ['# Threadwise:skip TW101', 'unknown skip | # Threadwise:skip'],
    ['# guarded by: lock', 'guarded-by lock | # guarded by: lock'],
    ['# Guarded by: self._lock (see above)', 'guarded-by self._lock | # Guarded by: self._lock'],
    ['# guarded-by: get_lock()', 'guarded-by get_lock() | # guarded-by: get_lock()'],
    ['# guarded by self._lock', 'guarded-by self._lock | # guarded by self._lock'],
    ['# guarded by: bloqué', 'guarded-by bloqué | # guarded by: bloqué'],
    ['# requires lock: self._lock', 'requires-lock self._lock | # requires lock: self._lock'],
    ['#REQUIRES LOCK:lock.', 'requires-lock lock | #REQUIRES LOCK:lock'],
  ])('%s is understood', (comment, expected) => {
    expect(directives(`x = 1  ${comment}\n`)).toEqual([expected]);
  });

  it.each([
    '# threadwise: ignore[]',
    '# threadwise: ignored here, as nothing is shared',
    '# threadwise ignore',
    '# see threadwise: ignore',
    '# guarded by the big lock',
    '# guarded by:',
    '# guarded by: 3',
    '# this requires lock: x',
    '# requires lock',
  ])('%s is prose', (comment) => {
    expect(directives(`x = 1  ${comment}\n`)).toEqual([]);
  });

  it('is not found in a string', () => {
    expect(directives('x = "# threadwise: ignore"\n"""\n# guarded by: lock\n"""\n')).toEqual([]);
  });

  it('is found on every line, in order', () => {
    const text =
      '# threadwise: ignore-file[TW101]\nx = [  # guarded by: a\n  1,  # threadwise: ignore\n]\r\n# guarded by: b';
    expect(directives(text).map((each) => each.split(' | ')[0])).toEqual([
      'ignore-file TW101',
      'guarded-by a',
      'ignore ',
      'guarded-by b',
    ]);
  });

  it('is found where the code around it is broken', () => {
    expect(directives('x = (  # guarded by: a\n')).toEqual(['guarded-by a | # guarded by: a']);
  });
});
