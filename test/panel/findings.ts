/** Findings to test the panel with, short to write. */
import type { FindingView, StepView } from '../../src/panel/protocol.js';

/** A step as `thread: action | line text | variable=value`. */
export function step(text: string): StepView {
  const [head = '', line = '', ...values] = text.split('|').map((part) => part.trim());
  const [thread = '', action = ''] = head.split(/: (.*)/s);
  const pairs = values.map((pair) => pair.split('=', 2) as [string, string]);
  return {
    thread,
    action,
    place: { path: '/w/app.py', start: 10, end: 20, line: 3, text: line },
    ...(pairs.length > 0 && { values: Object.fromEntries(pairs) }),
  };
}

export function finding(code: string, witness: readonly string[], data: Record<string, string> = {}): FindingView {
  return {
    id: `${code}-1`,
    code,
    name: 'some-rule',
    severity: 'warning',
    message: 'Something can go wrong.',
    place: { path: '/w/app.py', start: 10, end: 20, line: 3, text: 'counter += 1' },
    witness: witness.map(step),
    verdict: { cpython39: 'can fail', cpython310: 'can fail', freeThreaded: 'fails' },
    lesson: 'race-conditions',
    data,
  };
}

/** One finding of each kind that can be played. */
export const PLAYABLE: readonly FindingView[] = [
  finding(
    'TW101',
    [
      'main: reads counter | counter += 1 | counter=0',
      'worker: reads counter | counter += 1 | counter=0',
      'main: writes counter | counter += 1 | counter=1',
      'worker: writes counter | counter += 1 | counter=1',
    ],
    { variable: 'counter' },
  ),
  finding(
    'TW102',
    [
      'deposit: reads self.balance | self.balance += amount | self.balance=100',
      'withdraw: reads self.balance | self.balance -= amount | self.balance=100',
      'withdraw: writes self.balance | self.balance -= amount | self.balance=70',
      'deposit: writes self.balance | self.balance += amount | self.balance=150',
    ],
    { variable: 'self.balance', lock: 'self._lock' },
  ),
  finding(
    'TW103',
    [
      'worker: checks key in cache | if key not in cache: | cache={}',
      'worker #2: checks key in cache | if key not in cache: | cache={}',
      'worker: writes cache | cache[key] = load(key) | cache={…}',
      'worker #2: writes cache | cache[key] = load(key) | cache={…}',
    ],
    { variable: 'cache' },
  ),
  finding(
    'TW103',
    [
      'consumer: checks items | if items: | items=[1]',
      'cleaner: clears items | items.clear() | items=[]',
      'consumer: pops from items | items.pop() | items=[]',
    ],
    { variable: 'items' },
  ),
  finding(
    'TW104',
    [
      'main: reads total | total += 1 | total=5',
      'worker: acquires lock | with lock:',
      'worker: reads total | total += 2 | total=5',
      'worker: writes total | total += 2 | total=7',
      'worker: releases lock | with lock:',
      'main: writes total | total += 1 | total=6',
    ],
    { variable: 'total', lock: 'lock' },
  ),
  finding(
    'TW101',
    [
      'main: reads counter | counter += 1 | counter=5',
      'reset: writes counter | counter = 0 | counter=0',
      'main: writes counter | counter += 1 | counter=6',
    ],
    { variable: 'counter' },
  ),
  finding(
    'TW103',
    [
      'Ann: checks seats | if seats > 0: | seats=1',
      'Bob: checks seats | if seats > 0: | seats=1',
      'Bob: changes seats | seats -= 1 | seats=0',
      'Ann: changes seats | seats -= 1 | seats=-1',
    ],
    { variable: 'seats' },
  ),
  finding(
    'TW107',
    [
      'main: iterates over users | for user in users:',
      'worker: changes users | users[name] = 1',
      'main: asks for the next entry | for user in users:',
    ],
    { variable: 'users' },
  ),
  finding(
    'TW107',
    [
      'main: begins to loop over users | for user in users:',
      'worker: adds an entry to users | users[name] = 1',
      'main: goes to the next item, and it raises RuntimeError | for user in users:',
    ],
    { variable: 'users' },
  ),
  finding('TW201', [
    'main: starts worker | t.start()',
    'main: prints results | print(results)',
    'worker: writes results | results.append(1)',
  ]),
  finding(
    'TW213',
    [
      '__init__: starts poll | self.thread.start()',
      'poll: reads self.items | for item in self.items:',
      '__init__: writes self.items | self.items = []',
    ],
    { variable: 'self.items' },
  ),
  finding('TW401', [
    'transfer: acquires a | with a:',
    'report: acquires b | with b:',
    'transfer: waits for b, held by report | with b:',
    'report: waits for a, held by transfer | with a:',
  ]),
  finding('TW402', ['main: acquires lock | with lock:', 'main: waits for lock, which it holds itself | with lock:']),
];
