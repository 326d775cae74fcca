/** What tests make of a program costs little, however many there are, and hides nothing of the program. */

import { expect, it } from 'vitest';
import { createSession } from '../../src/workspace/session.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { engine } from '../helpers/engine.js';

const PUMP = `
import threading

class Leak(Exception):
    pass

class Valve:
    def __init__(self, pump):
        self.pump = pump
        self.turns = 0

    def turn(self):
        if self.turns > 9:
            raise Leak(self.turns)
        self.turns += 1

class Pump(threading.Thread):
    def __init__(self, source):
        super().__init__()
        self.source = source
        self.strokes = 0
        self.valve = Valve(self)

    def run(self):
        for _ in range(100):
            self.strokes += 1
            self.valve.turn()

    def prime(self):
        self.strokes += 1
        self.valve.turn()
`;

const testsOf = (count: number): string => `
import threading
from pump import Pump

class Source:
    def read(self):
        return 1

def make(source):
    return Pump(source)

${Array.from(
  { length: count },
  (_, at) => `
def test_${at}():
    pump = make(Source())
    pump.start()
    other = threading.Thread(target=pump.prime)
    other.start()
    other.join()
    pump.join()
`,
).join('')}`;

function check(files: Readonly<Record<string, string>>): { steps: number; found: readonly string[] } {
  const session = createSession(engine, defaultOptions);
  for (const [path, text] of Object.entries(files)) session.setFile(path, text);
  const found = session.check().findings.map(({ path, start, code }) => `${path} ${start} ${code}`);
  const { steps } = session;
  session.dispose();
  return { steps, found };
}

it('looks once at each further test, and no further time at what it tries out', () => {
  const few = check({ 'pump.py': PUMP, 'tests/test_pump.py': testsOf(5) });
  const many = check({ 'pump.py': PUMP, 'tests/test_pump.py': testsOf(45) });
  expect(many.steps - few.steps).toBeLessThanOrEqual(2 * 40);
});

it('finds in a program what it finds without its tests', () => {
  const alone = check({ 'pump.py': PUMP }).found;
  const { found } = check({ 'pump.py': PUMP, 'tests/test_pump.py': testsOf(5) });
  expect(alone).not.toEqual([]);
  expect(found.filter((one) => one.startsWith('pump.py'))).toEqual(alone);
});

const COUNTER = `
class Counter:
    def __init__(self):
        self.count = 0

    def raise_it(self):
        self.count += 1
`;

const HAMMER = `
import threading
from counter import Counter

def hammer(counter):
    for _ in range(1000):
        counter.raise_it()

def test_with_threads():
    counter = Counter()
    threads = [threading.Thread(target=hammer, args=(counter,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

def test_alone():
    counter = Counter()
    counter.raise_it()
`;

it("finds what a test's own threads do to something that has none", () => {
  const { found } = check({ 'counter.py': COUNTER, 'tests/test_counter.py': HAMMER });
  expect(found.map((one) => one.replace(/ \d+ /, ' '))).toEqual(['counter.py TW102']);
});
