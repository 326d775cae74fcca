import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import { keepsItsPromise } from '../../src/witness/play.js';
import { createSession } from '../../src/workspace/session.js';

const options = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} } as const;
function findingIn(path: string): Finding {
  const session = createSession(engine, options);
  session.setFile('app.py', readFileSync(join(import.meta.dirname, '../rules', path), 'utf8'));
  const [finding] = session.check().findings.filter(({ code }) => path.startsWith(code));
  session.dispose();
  return finding!;
}

const said = ({ witness }: Finding): string[] => witness.map(({ thread, action }) => `${thread} ${action}`);

describe('a deadlock as a story', () => {
  it('lets each thread take its first lock, and wait for what the other holds', () => {
    expect(said(findingIn('TW401/wrong_two_functions.py'))).toEqual([
      'cancel takes orders_lock',
      'sell takes stock_lock',
      'cancel waits for stock_lock, which sell holds',
      'sell waits for orders_lock, which cancel holds',
    ]);
  });

  it('mends it where the finding is: the first thread follows the order of the other', () => {
    const { play } = findingIn('TW401/wrong_two_functions.py');
    expect(play?.fixing).toBe('Every thread takes the locks in the same order: stock_lock, then orders_lock.');
    expect(keepsItsPromise(play!)).toBe(true);
  });

  it('tells two threads of one function and two locks of one kind apart', () => {
    expect(said(findingIn('TW401/wrong_transfer_both_ways.py'))).toEqual([
      'transfer #1 takes ada.lock',
      'transfer #2 takes ben.lock',
      'transfer #1 waits for ben.lock, which transfer #2 holds',
      'transfer #2 waits for ada.lock, which transfer #1 holds',
    ]);
  });

  it('lets a thread wait for itself', () => {
    expect(said(findingIn('TW402/wrong_same_function.py'))).toEqual([
      'add takes lock',
      'add asks for lock again, and waits for itself',
    ]);
  });

  it.each([
    'TW401/wrong_two_functions.py',
    'TW401/wrong_philosophers_by_index.py',
    'TW401/wrong_philosophers_in_args.py',
    'TW401/wrong_transfer_both_ways.py',
    'TW402/wrong_same_function.py',
    'TW402/wrong_method_calls_method.py',
  ])('can be played: %s breaks, and its mended form never does', (path) => {
    const { play } = findingIn(path);
    expect(play?.kind).toBe('deadlock');
    expect(keepsItsPromise(play!)).toBe(true);
  });
});
