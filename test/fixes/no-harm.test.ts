import { describe, expect, it } from 'vitest';
import { fixesOf } from '../helpers/fixes-of.js';

const titles = (code: string, text: string): string[] => fixesOf(code, text).map(({ title }) => title);

/** A program in which a thread waits for something. */
const program = (wait: string, main: string): string => `import queue
import threading
import time

ready = threading.Event()
jobs = queue.Queue()
gate = threading.Barrier(2)
turns = threading.Semaphore(0)
lock = threading.Lock()
stop = False


def work():
    ${wait}
    print("worked")


def other():
    ready.set()
    gate.wait()


${main}
`;

describe('a join is put where it ends', () => {
  it.each([
    ['an event', 'ready.wait()', 'ready.set()'],
    ['an item', 'jobs.get()', 'jobs.put(1)'],
    ['a semaphore', 'turns.acquire()', 'turns.release()'],
    ['a flag', 'while not stop:\n        time.sleep(0.1)', 'stop = True'],
    ['another thread', 'gate.wait()', 'helper = threading.Thread(target=other, daemon=True)\nhelper.start()'],
  ])('after %s', (_, wait, gives) => {
    const text = program(
      wait,
      `t = threading.Thread(target=work)\nt.start()\nprint("meanwhile")\n${gives}\nprint("goes on")`,
    );
    const [fix] = fixesOf('TW201', text);
    const join = fix?.edits.find(({ newText }) => newText.includes('t.join()'));
    expect(join?.start).toBeGreaterThanOrEqual(text.indexOf(`\n${gives}`) + gives.length);
  });

  it('and not where nothing gives what is waited for', () => {
    const helper = 'def begin():\n    t = threading.Thread(target=work)\n    t.start()\n    print("begun")\n\n\n';
    expect(titles('TW201', program('ready.wait()', `${helper}begin()\nready.set()\nprint("set")`))).toEqual([]);
    expect(titles('TW201', program('jobs.get()', `${helper}for _ in range(3):\n    begin()\njobs.put(1)`))).toEqual([]);
  });

  it('out of a lock that is held around the start', () => {
    const text = program(
      'with lock:\n        pass',
      'with lock:\n    t = threading.Thread(target=work)\n    t.start()\nprint("done")',
    );
    expect(fixesOf('TW201', text)[0]?.edits.at(-1)?.start).toBeGreaterThan(text.lastIndexOf('t.start()'));
    const callers =
      'def begin():\n    t = threading.Thread(target=work)\n    t.start()\n    print("done")\n\n\nwith lock:\n    begin()';
    expect(titles('TW201', program('with lock:\n        pass', callers))).toEqual([]);
    const byHand = 'lock.acquire()\nt = threading.Thread(target=work)\nt.start()\nprint("done")\nlock.release()';
    expect(titles('TW201', program('with lock:\n        pass', byHand))).toEqual([]);
  });
});

describe('a join that nothing needs', () => {
  const begin = 'def begin():\n    t = threading.Thread(target=work)\n    t.start()\n    print("meanwhile")\n\n\n';
  const joined = (main: string): readonly (readonly [boolean, string | undefined])[] =>
    fixesOf('TW201', program('time.sleep(1)', main)).map(({ safe, caveat }) => [safe, caveat]);

  it('makes a function wait that only began something: that wants a look', () => {
    const caveat = 'begin() then waits until the work is done';
    expect(joined(`${begin}begin()\nprint("next")`)).toEqual([[false, caveat]]);
  });

  it('makes the program end when it would have ended anyway', () => {
    expect(joined('t = threading.Thread(target=work)\nt.start()\nprint("meanwhile")')).toEqual([[true, undefined]]);
  });
});

describe('a join is never put', () => {
  const started = '    t = threading.Thread(target=work)\n    t.start()\n    print("done")';
  it.each([
    [
      'a handler of a window',
      `import tkinter\nroot = tkinter.Tk()\ndef clicked():\n${started}\ntkinter.Button(root, command=clicked)`,
    ],
    ['a handler by its name', `def on_click(event):\n${started}`],
    ['what a handler calls', `def begin():\n${started}\n\n\ndef on_click(event):\n    begin()`],
    ['a coroutine', `import asyncio\nasync def begin():\n${started}\n\n\nasyncio.run(begin())`],
    ['a callback of a timer', `def again():\n${started}\n\n\nthreading.Timer(1, again).start()`],
  ])('in %s', (_, main) => {
    expect(titles('TW201', program('time.sleep(1)', main))).toEqual([]);
  });

  it('for one that never ends, and no thread is made a daemon', () => {
    const endless = program(
      'while True:\n        time.sleep(1)',
      't = threading.Thread(target=work)\nt.start()\nprint("on")',
    );
    expect(titles('TW201', endless)).toEqual([]);
    const ends = program('time.sleep(1)', 't = threading.Thread(target=work)\nt.start()\nprint("on")');
    expect(titles('TW201', ends)).toEqual(['Join t at the end']);
  });
});

describe('all of a group are joined', () => {
  it('in one edit, whichever is asked for', () => {
    const text = program(
      'time.sleep(1)',
      'a = threading.Thread(target=work)\nb = threading.Thread(target=work)\na.start()\nb.start()\nprint("done")',
    );
    expect(titles('TW201', text)).toEqual(['Join a and b before their work is used']);
  });

  it('but not by a name that stands for the last of them only', () => {
    const text = program(
      'time.sleep(1)',
      't = threading.Thread(target=work)\nt.start()\nt = threading.Thread(target=work)\nt.start()\nprint("done")',
    );
    expect(titles('TW201', text)).toEqual([]);
  });
});

describe('names mean what the fix means', () => {
  const drain = (head: string, parameter: string): string => `${head}
import threading


def drain(${parameter}):
    while not ${parameter}.empty():
        print(${parameter}.get())


def main(jobs):
    threads = [threading.Thread(target=drain, args=(jobs,)) for _ in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


`;
  const handler = (text: string): string | undefined =>
    fixesOf('TW103', text)[0]
      ?.edits.map(({ newText }) => /except (\S+):/.exec(newText)?.[1])
      .find((name) => name !== undefined);

  it('where a parameter has the name of the module', () => {
    expect(handler(`${drain('import queue', 'queue')}main(queue.Queue())\n`)).toBe('Empty');
    expect(handler(`${drain('import queue', 'source')}main(queue.Queue())\n`)).toBe('queue.Empty');
  });

  it('where the module binds its name again', () => {
    expect(handler(`${drain('import queue', 'source')}queue = queue.Queue()\nmain(queue)\n`)).toBe('Empty');
  });
});

describe('results are read', () => {
  const pool = (body: string): string => `import threading
from concurrent.futures import ThreadPoolExecutor

open_door = threading.Event()


def task(n):
    open_door.wait()
    return int(n)


with ThreadPoolExecutor() as pool:
${body}
`;

  it('after the last submit, and after what the tasks wait for', () => {
    const text = pool(
      '    pool.submit(task, "1")\n    pool.submit(task, "2")\n    print("waiting")\n    open_door.set()\n    print("set")',
    );
    const [fix] = fixesOf('TW210', text);
    expect(fix?.edits.at(-1)?.start).toBeGreaterThan(text.indexOf('open_door.set()'));
    expect(fix?.caveat).toBe('an exception in task(), which nobody sees today, is then raised here');
  });

  it('which in map() cancels what has not begun', () => {
    const text = pool('    pool.map(task, "1234")\n    open_door.set()');
    const [fix] = fixesOf('TW210', text);
    expect(fix?.caveat).toMatch(/is then raised here and cancels the tasks that have not begun$/);
  });

  it('and not by a task that would wait for the next', () => {
    const text = `from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


def task(n):
    if n > 0:
        pool.submit(task, n - 1)
    print(int(n))


def main():
    pool.submit(task, 3)


main()
`;
    const inTask = fixesOf('TW210', text);
    expect(inTask).toEqual([]);
  });

  it('and not by a method that hands each of its calls to a pool of the object', () => {
    const text = `from concurrent.futures import ThreadPoolExecutor


class Importer:
    def __init__(self):
        self.pool = ThreadPoolExecutor(2)
        self.rows = {}

    def load(self, name, text):
        self.rows[name] = int(text)

    def add(self, name, text):
        self.pool.submit(self.load, name, text)

    def close(self):
        self.pool.shutdown()


importer = Importer()
importer.add("a", "1")
importer.add("b", "2")
importer.close()
`;
    expect(fixesOf('TW210', text)).toEqual([]);
  });
});

describe('an executor is not shut down', () => {
  it('before its tasks got what they wait for', () => {
    const text = (inside: string, below: string): string => `import threading
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()


def task():
    go.wait()
    return 1


def begin():
    pool = ThreadPoolExecutor()
    future = pool.submit(task)
    print("begun")
    ${inside}


begin()
${below}
`;
    expect(titles('TW209', text('pass', 'go.set()'))).toEqual([]);
    expect(titles('TW209', text('go.set()', ''))).toHaveLength(1);
  });
});

describe('a lock that somebody holds while waiting', () => {
  const shop = (pause: string): string => `import threading
import time


class Shop:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def cut(self):
        ${pause}

    def serve(self):
        with self.lock:
            self.count += 1
            self.cut()

    def enter(self):
        self.count += 1


shop = Shop()
threads = [threading.Thread(target=shop.serve)] + [threading.Thread(target=shop.enter) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shop.count)
`;
  const trust = (text: string): readonly boolean[] => fixesOf('TW104', text).map(({ safe }) => safe);

  it('makes others wait along: that wants a look', () => {
    expect(trust(shop('time.sleep(3)'))).not.toContain(true);
    expect(trust(shop('print("cut")'))).toContain(true);
  });
});

describe('a fix says what it may break', () => {
  it('where the class has a lock that other methods take', () => {
    const till = (init: string): string => `import threading


class Till:
    def __init__(self):
        ${init}
        self.cash = 0

    def sell(self, price):
        with threading.Lock():
            self.cash += price


till = Till()
for price in range(3):
    threading.Thread(target=till.sell, args=(price,)).start()
`;
    const caveat = 'sell() must not be called while it is held';
    expect(fixesOf('TW404', till('self._lock = threading.Lock()'))).toMatchObject([
      { title: 'Take self._lock', safe: false, caveat },
    ]);
    expect(fixesOf('TW404', till('self.name = ""'))[0]).toMatchObject({ safe: true });
  });

  it('where only the first of the tasks is waited for', () => {
    const first = (when: string): string => `from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED


def ask(host):
    return host.upper()


def answer(hosts):
    pool = ThreadPoolExecutor(4)
    asked = [pool.submit(ask, host) for host in hosts]
    done, left = wait(asked${when})
    print([one.result() for one in done])


answer(["a", "b"])
`;
    expect(fixesOf('TW209', first(', return_when=FIRST_COMPLETED'))).toMatchObject([{ safe: false }]);
    expect(fixesOf('TW209', first(''))).toMatchObject([{ safe: true }]);
  });

  it('and calls nothing that a variable of tkinter does not have', () => {
    const text = `import threading
import tkinter as tk


class Panel:
    def __init__(self, root):
        self.level = tk.IntVar(value=0)


class Job:
    def __init__(self, panel):
        self.panel = panel

    def run(self):
        self.panel.level.set(5)


root = tk.Tk()
threading.Thread(target=Job(Panel(root)).run).start()
root.mainloop()
`;
    for (const { edits } of fixesOf('TW501', text)) expect(edits[0]?.newText).toContain('root.after(0, ');
    expect(fixesOf('TW501', text)).toHaveLength(1);
  });
});

describe('two locks are taken in one order', () => {
  const kitchen = (says: string): string => `import threading

oven = threading.Lock()
mixer = threading.Lock()


def bake():
    with oven:
        with mixer:
            print("bread")


def stir():
    with mixer:
        print("${says}")
        with oven:
            print("cake")


cooks = [threading.Thread(target=bake), threading.Thread(target=stir)]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
`;

  it('unless what is said between them would be untrue', () => {
    expect(titles('TW401', kitchen('preheated'))).toEqual(['Take oven before mixer here, too']);
    expect(titles('TW401', kitchen('has the mixer, waits for the oven'))).toEqual([]);
  });
});
