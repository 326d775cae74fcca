/** What is said of a whole program is graver where all of it can be seen. */

import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

/** A program whose other file has so many lines more. */
function severity(code: string, text: string, more: number, options = defaultOptions): string | undefined {
  const session = createSession(engine, options);
  session.setFile('main.py', `import more\n${text}`);
  session.setFile('more.py', 'VALUES = [\n' + '    0,\n'.repeat(more) + ']\n');
  const found = session.check().findings.find((one) => one.code === code);
  session.dispose();
  return found?.severity;
}

describe('what is said of a whole program', () => {
  const unjoined = `
import threading

results = []

def work():
    results.append(sum(range(10)))

threading.Thread(target=work).start()
print(results)
`;

  const early = `
import threading

class Ticker:
    def __init__(self):
        threading.Thread(target=self.tick).start()
        self.seconds = 1

    def tick(self):
        print("tick")
        print(self.seconds)

Ticker()
`;

  const open = `
from concurrent.futures import ThreadPoolExecutor

def total(names):
    pool = ThreadPoolExecutor(4)
    return pool.submit(len, names).done()

print(total(["a", "b"]))
`;

  const serial = `
import threading
import urllib.request

def fetch(url):
    urllib.request.urlopen(url)

for url in ["a", "b"]:
    thread = threading.Thread(target=fetch, args=(url,))
    thread.start()
    thread.join()
`;

  const waiting = `
import threading

ready = threading.Condition()
items = []

def take():
    with ready:
        if not items:
            ready.wait()
        return items.pop()

def put(item):
    with ready:
        items.append(item)
        ready.notify_all()

for _ in range(2):
    threading.Thread(target=take).start()
put(1)
put(2)
`;

  it.each([
    ['TW201', unjoined, 'information'],
    ['TW209', open, 'information'],
    ['TW206', serial, 'hint'],
    ['TW213', early, 'hint'],
    ['TW406', waiting, 'hint'],
  ])('is a warning of short ones only (%s)', (code, text, otherwise) => {
    expect(severity(code, text, 100)).toBe('warning');
    expect(severity(code, text, 3000)).toBe(otherwise);
  });

  const copied = `
import multiprocessing
import threading
import time

class Monitor:
    def watch(self):
        while True:
            time.sleep(1)

    def measure(self):
        threading.Thread(target=self.watch, daemon=True).start()
        multiprocessing.Process(target=print).start()
`;

  const served = `
import multiprocessing
import threading
import time

def watch():
    while True:
        time.sleep(1)

if __name__ == "__main__":
    threading.Thread(target=watch, daemon=True).start()
    print(multiprocessing.Manager().dict())
`;

  const forked = `${served}    multiprocessing.Process(target=print).start()\n`;

  const stored = `
import threading

class Lamp:
    def __init__(self):
        self.lock = threading.Lock()
        self.color = "red"

    def change(self):
        with self.lock:
            self.color = self.color or "green"

    def switch_off(self):
        self.color = None

lamp = Lamp()
threading.Thread(target=lamp.change).start()
lamp.switch_off()
`;

  it('has one place under a lock, which may be there for something else, when long', () => {
    expect(severity('TW104', stored, 100)).toBe('warning');
    expect(severity('TW104', stored, 3000)).toBe('hint');
  });

  it('has a fork in a library, or for a server of Python itself, when long', () => {
    expect(severity('TW503', copied, 100)).toBe('warning');
    expect(severity('TW503', copied, 3000)).toBe('hint');
    expect(severity('TW503', served, 100)).toBe('warning');
    expect(severity('TW503', served, 3000)).toBe('hint');
    expect(severity('TW503', forked.replace('Manager().dict()', 'cpu_count()'), 3000)).toBe('warning');
  });

  const closing = (taking: string): string => `
import threading

class Feed:
    def __init__(self):
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        ${taking}

    def read(self):
        self.count()

    def count(self):
        with self.lock:
            print("one more")

    def close(self):
        with self.lock:
            self.thread.join()

Feed().close()
`;

  it('has a wait for what takes the lock far away, when long', () => {
    expect(severity('TW405', closing('self.read()'), 100)).toBe('error');
    expect(severity('TW405', closing('self.read()'), 3000)).toBe('hint');
    expect(severity('TW405', closing('self.count()'), 3000)).toBe('error');
  });

  it('has a wait that gives up for what takes the lock far away, when long', () => {
    const givesUp = (work: string): string => closing(work).replace('.join()', '.join(2)');
    expect(severity('TW405', givesUp('self.read()'), 100)).toBe('information');
    expect(severity('TW405', givesUp('self.read()'), 3000)).toBe('hint');
    expect(severity('TW405', givesUp('self.count()'), 3000)).toBe('information');
  });

  const asked = (line: string): string => `
import threading

class Limiter:
    def __init__(self):
        self.buckets = {}
        self.lock = threading.Lock()

    def bucket(self, host):
        found = self.buckets.get(host)
        ${line}
        if found is None:
            with self.lock:
                found = self.buckets[host] = [host]
        return found

limiter = Limiter()

def fetch(host):
    print(limiter.bucket(host))

for _ in range(2):
    threading.Thread(target=fetch, args=("a",)).start()
`;

  it('has an answer that was read right before the test, as if it stood in the test', () => {
    expect(severity('TW103', asked('pass'), 10)).toBe('warning');
    expect(severity('TW103', asked('pass'), 200)).toBe('hint');
    expect(severity('TW103', asked(''), 200)).toBe('warning');
  });

  it('is as grave in large ones as the user has it', () => {
    expect(severity('TW206', serial, 3000, { ...defaultOptions, severity: { TW206: 'error' } })).toBe('error');
  });
});

describe('what one function shows', () => {
  const program = (body: string, work = 'print(self)'): string => `
import threading

class Pump(threading.Thread):
    def run(self):
        print("water")

class Drained(Pump):
    def join(self):
        print("drained")

class Link:
    def pump(self):
        ${work}

    def set_up(self):
        ${body}

Link().set_up()
`;
  const made = 'threading.Thread(target=self.pump)';
  const handler = 'import signal; signal.signal(signal.SIGINT, signal.SIG_DFL)';
  const late = 'self.stopped = threading.Event()';
  const looping = 'while not self.stopped.is_set(): print(1)';

  it.each([
    ['TW214', program(`self.worker = ${made}`), 'hint'],
    ['TW214', program(`worker = ${made}; worker.name = "pump"`), 'hint'],
    ['TW214', program(made), 'warning'],
    ['TW214', program(`worker = ${made}`), 'warning'],
    ['TW214', program(`worker = ${made}; worker = None`), 'warning'],
    ['TW214', program(`self.worker = ${made}; self.worker.join()`), 'warning'],
    ['TW214', program('Pump()'), 'warning'],
    ['TW214', program('self.worker = Pump()'), 'hint'],
    ['TW214', program('self.worker = Drained(); self.worker.join()'), 'warning'],
    ['TW214', program('self.worker = Drained(); self.worker.name = "pump"'), 'hint'],
    ['TW213', program(`${made}.start(); ${late}`, `print(1)\n        ${looping}`), 'hint'],
    ['TW213', program(`${made}.start(); ${late}`, looping), 'warning'],
    ['TW502', program(`${made}.start()`, handler), 'error'],
    ['TW502', program(`${made}.start()`, `import signal\n        if self: ${handler}`), 'hint'],
  ])('is as grave in large programs: %s in %s', (code, text, otherwise) => {
    expect(severity(code, text, 3000)).toBe(otherwise);
  });
});
