import { expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

/** How sure the race on a counter is, where that is made as `made` says and counted by several threads. */
function confidence(made: string): string | undefined {
  const session = createSession(engine, defaultOptions);
  session.setFile(
    'count.py',
    `
import threading

class Counter:
    def __init__(self):
        self.value = 0

    def count(self):
        self.value += 1

def work(counter):
    for _ in range(100):
        counter.count()

${made}
`,
  );
  const found = session.check().findings.find(({ code }) => code === 'TW102');
  session.dispose();
  return found?.confidence;
}

const START = `
    for _ in range(3):
        threading.Thread(target=work, args=(counter,), daemon=True).start()
`;

it('is sure of what there is one of', () => {
  expect(confidence(`def main():\n    counter = Counter()${START}\nmain()`)).toBe('high');
});

it('is less sure of one of many, which two threads may not have at hand both', () => {
  expect(confidence(`def main():\n    counter = Counter()${START}\nmain()\nmain()`)).toBe('medium');
});
