import { describe, expect, it } from 'vitest';
import { applyAtOnce } from '../../src/workspace/edits.js';
import { fixesOf } from '../helpers/fixes-of.js';

const fixed = (code: string, text: string): string => {
  const [fix] = fixesOf(code, text);
  return applyAtOnce(text, fix?.edits ?? [])!;
};

/** A thread and its program both run `work()`; lines above, in the class and below it. */
const counter = ({ above = '', bases = '', init = '', work = 'self.count += 1', body = '', below = '' }): string =>
  `import threading
${above}

class Counter${bases}:
    def __init__(self):
        self.count = 0
        self.listeners = []
        ${init || 'self.name = ""'}

    def work(self):
        ${work}
${body}

counter = Counter()
threads = [threading.Thread(target=counter.work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
${below}`;

describe('a lock that exists is held only where it is certainly there', () => {
  /** A scheduler with a lock runs a buffer that has none. */
  const program = `import threading
import time


class Buffer:
    def __init__(self):
        self.chunk = []
        self.size = 0

    def add(self, now):
        self.size += 1


class Scheduler:
    def __init__(self):
        self.lock = threading.Lock()
        self.buffer = Buffer()

    def begin(self):
        with self.lock:
            self.buffer.size += 1
        for _ in range(2):
            threading.Thread(target=self.run).start()

    def run(self):
        self.buffer.add(time.monotonic())


Scheduler().begin()
`;

  it('not as an attribute of another object', () => {
    const text = fixed('TW102', program);
    const buffer = text.slice(text.indexOf('class Buffer'), text.indexOf('class Scheduler'));
    expect(buffer).not.toContain('self.lock');
  });

  const derived = (base: string, sub: string): string => `import threading


class Base:
    def __init__(self):
        self.count = 0
        ${base}

    def work(self):
        self.count += 1


class Counter(Base):
    def __init__(self):
        super().__init__()
        ${sub}

    def reset(self):
        with self.lock:
            self.count = 0


counter = Counter()
threads = [threading.Thread(target=counter.work) for _ in range(2)]
for thread in threads:
    thread.start()
counter.reset()
`;

  it('in methods of a base only where the base makes it', () => {
    const make = 'self.lock = threading.Lock()';
    const [fix] = fixesOf('TW104', derived(make, 'pass'));
    expect(fix?.title).toBe('Hold self.lock around each unguarded use of self.count');
    expect(fixesOf('TW104', derived('pass', make))).toEqual([]);
    expect(fixesOf('TW104', derived(`if threading.active_count():\n            ${make}`, 'pass'))).toEqual([]);
    expect(fixesOf('TW104', derived('self.lock = None', make))).toEqual([]);
  });

  it('not by a name that means another attribute in another class', () => {
    const text = (name: string): string => `import threading


class Box:
    def __init__(self):
        self.${name} = threading.Lock()
        self.total = 0

    def add(self):
        with self.${name}:
            self.total += 1


class Owner:
    def __init__(self):
        self.box = Box()

    def work(self):
        self.box.add()
        self.box.total += 1


owner = Owner()
for _ in range(2):
    threading.Thread(target=owner.work).start()
`;
    expect(fixesOf('TW104', text('lock'))).toHaveLength(1);
    expect(fixesOf('TW104', text('__lock'))).toEqual([]);
  });

  it('with a look where another one may be held already', () => {
    const text = (head: string): string => `import threading


class Box:
    def __init__(self):
        self.lock = threading.Lock()
        self.other = threading.Lock()
        self.total = 0

    def add(self):
        with self.lock:
            self.total += 1

    def reset(self):
        self.total = 0

    def work(self):
        self.add()
        ${head}
            self.reset()


box = Box()
for _ in range(2):
    threading.Thread(target=box.work).start()
`;
    expect(fixesOf('TW104', text('for _ in range(2):'))).toMatchObject([{ safe: true }]);
    expect(fixesOf('TW104', text('with self.other:'))).toMatchObject([{ safe: false }]);
  });

  it('not before it is made', () => {
    const init = 'self.work()\n        self.lock = threading.Lock()';
    const body = '\n    def reset(self):\n        with self.lock:\n            self.count = 0\n';
    expect(fixesOf('TW104', counter({ init, body, below: 'counter.reset()\n' }))).toEqual([]);
    const early = 'self.lock = threading.Lock()\n        self.work()';
    expect(fixesOf('TW104', counter({ init: early, body, below: 'counter.reset()\n' }))).toHaveLength(1);
  });
});

describe('a new lock', () => {
  it('is offered where it guards everything', () => {
    expect(fixesOf('TW102', counter({}))).toMatchObject([{ safe: true }]);
  });

  it.each([
    ['objects are pickled', { above: 'import pickle\n', below: 'print(pickle.dumps(counter))\n' }],
    ['objects are copied', { above: 'from copy import deepcopy\n', below: 'deepcopy(counter)\n' }],
    ['objects say how they are pickled', { body: '\n    def __getstate__(self):\n        return {}\n' }],
    [
      'objects may go to processes',
      { above: 'import multiprocessing\n', below: 'multiprocessing.Pipe()[0].send(counter)\n' },
    ],
    ['all attributes are taken', { below: 'print(vars(counter))\n' }],
    ['a base has fields of its own kind', { above: 'from pydantic import BaseModel\n', bases: '(BaseModel)' }],
    ['somebody unseen sets the variable too', { below: '\n\ndef reset(something):\n    something.count = 0\n' }],
    [
      'a derived class does without `__init__`',
      {
        body: '\n\nclass Other(Counter):\n    def __init__(self):\n        self.count = 1\n',
      },
    ],
  ])('is not offered where %s', (_, parts) => {
    const fixes = fixesOf('TW102', counter(parts));
    expect(fixes.filter(({ title }) => title.startsWith('Guard'))).toEqual([]);
  });

  it('is not offered as safe where another lock is held elsewhere', () => {
    const look = 'with self.mutex:\n            threading.Event().wait()\n            print(self.count)';
    const parts = {
      init: 'self.mutex = threading.Lock()',
      body: `\n    def look(self):\n        ${look}\n`,
      below: 'counter.look()\n',
    };
    expect(fixesOf('TW104', counter(parts)).filter(({ safe }) => safe)).toEqual([]);
  });

  it('is held until what was counted is given back', () => {
    const parts = { work: 'self.count += 1\n        return self.count' };
    expect(fixed('TW102', counter(parts))).toContain(
      'with self._lock:\n            self.count += 1\n            return self.count',
    );
  });

  it('wants a look where what was counted is used below', () => {
    const parts = { work: 'self.count += 1\n        print(1)\n        return self.count' };
    const [fix] = fixesOf('TW102', counter(parts));
    expect(fix).toMatchObject({ safe: false, caveat: 'count is used again after the lock is let go' });
  });

  it('wants a look where it is read above for something else', () => {
    const parts = {
      work: 'self.give(self.count)\n        self.count += 1',
      body: '\n    def give(self, number):\n        self.listeners.append(number)\n',
    };
    const [fix] = fixesOf('TW102', counter(parts));
    expect(fix).toMatchObject({ safe: false, caveat: 'count is used above as well, before the lock is taken' });
  });

  it('is offered where what is copied is something else', () => {
    const parts = {
      above: 'from copy import deepcopy\n',
      below: 'class Plan:\n    pass\n\n\nplan = Plan()\ndeepcopy(plan)\n',
    };
    expect(fixesOf('TW102', counter(parts))).toHaveLength(1);
  });

  it('is held also where a default dict adds what is only asked for', () => {
    const text = (type: string): string => `import threading
from collections import defaultdict


class Users:
    def __init__(self):
        self.active = ${type}

    def add(self, name, job):
        self.active[name][job] = 1

    def drop(self, name):
        if name in self.active:
            del self.active[name]


users = Users()
threads = [threading.Thread(target=users.drop, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
`;
    const guarded = 'with self._lock:\n            self.active[name][job] = 1';
    expect(fixed('TW103', text('defaultdict(dict)'))).toContain(guarded);
    expect(fixed('TW103', text('{"a": {}}'))).not.toContain(guarded);
  });

  it('is not offered for what is not an attribute of the program', () => {
    const text = `import threading


def wrap(fn):
    def work():
        work.calls += 1
        return fn()

    work.calls = 0
    return work


job = wrap(lambda: 1)
threads = [threading.Thread(target=job) for _ in range(2)]
for thread in threads:
    thread.start()
`;
    expect(fixesOf('TW102', text)).toEqual([]);
  });

  it('is not offered beside the lock that guards the others', () => {
    const text = `import queue
import threading


class Reader:
    def __init__(self):
        self._lock = threading.Lock()
        self.source = queue.Queue()
        self.thread = threading.Thread(target=self.read)

    def read(self):
        with self._lock:
            if self.source is not None:
                print(self.source.get())

    def stop(self):
        if self.source is not None:
            self.thread.join()
            self.source = None


reader = Reader()
threads = [threading.Thread(target=reader.stop) for _ in range(2)]
for thread in threads:
    thread.start()
reader.thread.start()
`;
    expect(fixesOf('TW103', text)).toEqual([]);
  });
});

describe('a lock among the variables of a function', () => {
  it('is not held where the function that has it is out of sight', () => {
    const program = `import threading


class Bell:
    def ring(self, strike):
        for _ in range(3):
            strike()


def main():
    rung = []
    bell = Bell()
    threads = [
        threading.Thread(target=bell.ring, args=(lambda: rung.append(1),)),
        threading.Thread(target=bell.ring, args=(lambda: rung.append(2),)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(rung))


main()
`;
    expect(fixesOf('TW105', program)).toEqual([]);
  });
});

describe('a lock that its holder could not take again', () => {
  it.each([
    [
      'a callback',
      'self.count += self.on_change(1)',
      'self.on_change = None',
      '\n    def watch(self, fn):\n        self.on_change = fn\n',
    ],
    [
      'listeners',
      'self.count += self.told()',
      '',
      '\n    def told(self):\n        for listener in self.listeners:\n            listener(self)\n        return 1\n',
    ],
  ])('is not held over %s', (_, work, init, body) => {
    expect(fixesOf('TW102', counter({ work, init, body }))).toEqual([]);
  });

  it('is not held over what the caller gives', () => {
    const text = `import threading

total = 0


def work(fn):
    global total
    before = total
    fn(before)
    total = before + 1


def run(fn):
    for _ in range(2):
        threading.Thread(target=work, args=(fn,)).start()


`;
    expect(fixesOf('TW101', text)).toEqual([]);
    const own = `${text.replace('def run', 'def _run')}_run(len)\n`;
    expect(fixesOf('TW101', own)).toHaveLength(1);
  });

  it('is not held in what unseen code calls while it is held', () => {
    const text = (handler: string): string => `import threading
from some_library import EventHandler, open_stream


class Handler(EventHandler):
    def __init__(self, chat):
        self.chat = chat
        super().__init__()

    def on_event(self, event):
        self.chat.total += 1

    def poll(self):
        self.on_event(None)


class Chat:
    def __init__(self):
        self.total = 0
        self.send_lock = threading.Lock()
        self.handler = Handler(self)

    def start(self):
        for _ in range(2):
            threading.Thread(target=self.send, args=("hello",)).start()
        threading.Thread(target=self.handler.poll).start()

    def send(self, text):
        with self.send_lock:
            open_stream(text, ${handler})
            self.total += 1


Chat().start()
`;
    expect(fixesOf('TW104', text('print'))).toHaveLength(1);
    expect(fixesOf('TW104', text('self.handler'))).toEqual([]);
  });
});

describe('what does not wait under a lock', () => {
  it.each([
    ['making a thread', 'self.count = self.count + len(threading.Thread(target=print).name)', {}],
    ['settings of a thread', 'self.count = self.count + threading.Thread(target=print).setDaemon(1)', {}],
    ['a translation', 'self.count = self.count + _(1)', { above: 'from gettext import gettext as _\n' }],
    [
      'a new type',
      'self.count = Id(self.count + 1)',
      { above: 'from typing import NewType\n\nId = NewType("Id", int)\n' },
    ],
  ])('needs no look: %s', (_, work, parts) => {
    expect(fixesOf('TW102', counter({ work, ...parts }))).toMatchObject([{ safe: true }]);
  });
});

describe('a lock is offered only where it mends, and where nobody waits in vain', () => {
  it('is not held over a store of what callers have read above it', () => {
    const text = `import threading

count = 0


def signal(s):
    global count
    count = s
    count = count + 1


def work():
    for _ in range(1000):
        signal(count)


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
`;
    expect(fixesOf('TW101', text)).toEqual([]);
  });

  /** `take` waits by a lock that `deposit` gives back. */
  const bank = `import threading
import time


class Bank:
    def __init__(self):
        self.balance = 0
        self.lock = threading.Lock()

    def deposit(self):
        for _ in range(100):
            self.balance += 50
            if self.balance >= 500 and self.lock.locked():
                self.lock.release()
            time.sleep(0.001)

    def take(self):
        for _ in range(100):
            if self.balance >= 80:
                self.balance -= 80
            else:
                self.lock.acquire()


bank = Bank()
threads = [threading.Thread(target=bank.deposit), threading.Thread(target=bank.take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

  it('is none that others give back', () => {
    for (const { edits } of fixesOf('TW102', bank)) expect(applyAtOnce(bank, edits)).not.toContain('with self.lock:');
  });

  it('is not held while a guest waits for the cook to give a place back', () => {
    const text = `import threading

plates = 3
places = threading.Semaphore(1)
empty = threading.Lock()


class Cook(threading.Thread):
    def run(self):
        global plates
        while True:
            empty.acquire()
            try:
                plates = 3
            finally:
                places.release()


class Guest(threading.Thread):
    def run(self):
        global plates
        places.acquire()
        try:
            if plates > 0:
                plates -= 1
            else:
                empty.release()
                places.acquire()
        finally:
            places.release()


empty.acquire()
Cook().start()
for _ in range(5):
    Guest().start()
`;
    expect(fixesOf('TW103', text)).toEqual([]);
  });
});

describe('a lock that nobody takes', () => {
  const counter = (locks: string, below = ''): string => `import threading

total = 0
${locks}


def count():
    global total
    total += 1


threads = [threading.Thread(target=count) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
${below}
`;
  const titles = (text: string, others = {}): string[] => fixesOf('TW101', text, { others }).map(({ title }) => title);
  const own = ['Guard total with a lock of its own, total_lock'];

  it('is taken', () => {
    expect(titles(counter('lock = threading.Lock()'))).toEqual(['Guard total with lock, which nothing takes yet']);
  });

  it.each([
    ['there are two', counter('lock = threading.Lock()\nmutex = threading.Lock()'), {}],
    ['its name says that it is for something else', counter('print_lock = threading.Lock()'), {}],
    ['it is given to somebody', counter('lock = threading.Lock()', 'print(lock)'), {}],
    ['another file has it', counter('lock = threading.Lock()'), { 'other.py': 'from main import lock\n' }],
    ['it is made too late', counter('', 'lock = threading.Lock()'), {}],
  ])('but not where %s', (_, text, others) => {
    expect(titles(text, others)).toEqual(own);
  });
});

it('is named for the variable where others only change while the program starts', () => {
  const text = `import threading

total = 0
names = ["nobody"]
rounds = 3


def count():
    global total
    total += 1
    print(names[0], rounds)


threads = [threading.Thread(target=count) for _ in range(rounds)]
for thread in threads:
    thread.start()
names[0] = names[0] + "!"
for thread in threads:
    thread.join()
`;
  expect(fixesOf('TW101', text).map(({ title }) => title)).toEqual(['Guard total with a lock of its own, total_lock']);
});
