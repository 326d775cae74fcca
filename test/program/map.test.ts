import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import type { ThreadMap } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';

interface Told {
  readonly map: ThreadMap;
  /** The lines of a file, without indentation, on which places are; with the file's name for other files. */
  readonly at: (...places: readonly (Location | undefined)[]) => readonly string[];
}

/** The map seen from the first of some files. */
function mapOf(files: Readonly<Record<string, string>>): Told {
  const session = createSession(engine, { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} });
  try {
    for (const [path, text] of Object.entries(files)) session.setFile(path, text);
    const [own] = Object.keys(files) as [string];
    const at: Told['at'] = (...places) =>
      places.map((place) => {
        if (place === undefined) return 'nowhere';
        const text = files[place.path]!;
        const line = text
          .slice(text.lastIndexOf('\n', place.start - 1) + 1)
          .split('\n', 1)[0]!
          .trim();
        return place.path === own ? line : `${place.path}: ${line}`;
      });
    return { map: session.threadMap(own), at };
  } finally {
    session.dispose();
  }
}

const thread = ({ map }: Told, name: string) => map.threads.find((one) => one.name === name)!;
const shared = ({ map }: Told, name: string) => map.shared.find((one) => one.name === name)!;
const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);

const COUNTER = `import threading

lock = threading.Lock()
total = 0
rate = 2
total = 10

def add(n):
    global total
    for _ in range(n):
        with lock:
            total += rate

threads = []
for n in (1, 2):
    t = threading.Thread(target=add, args=(n,))
    t.start()
    threads.append(t)
with lock:
    print(total)
for t in threads:
    t.join()
print(total)
`;

describe('the threads of a map', () => {
  it('are main and one for each place that makes some, with their lives', () => {
    const told = mapOf({ 'main.py': COUNTER });
    expect(names(told.map.threads)).toEqual(['main', 'add']);
    const add = thread(told, 'add');
    expect(add).toMatchObject({ kind: 'thread', multiple: true, daemon: false, neverJoined: false });
    expect(told.at(...add.created)).toEqual(['t = threading.Thread(target=add, args=(n,))']);
    expect(told.at(...add.started)).toEqual(['t.start()']);
    expect(told.at(...add.joined)).toEqual(['t.join()']);
  });

  it('have the whole function that runs as their target', () => {
    const { map } = mapOf({ 'main.py': COUNTER });
    const { start, end } = map.threads[1]!.target!;
    const text = COUNTER.slice(start, end);
    expect(text.startsWith('def add(n):') && text.trimEnd().endsWith('total += rate')).toBe(true);
  });

  it('say of what kind they are', () => {
    const told = mapOf({
      'main.py': `import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

class Watch(threading.Thread):
    def run(self):
        print("watching")

def beep():
    print("beep")

def task(n):
    return n + 1

def blocking():
    print("blocked")

Watch(daemon=True).start()
threading.Timer(1, beep).start()
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(task, range(5))))

async def main():
    await asyncio.to_thread(blocking)

asyncio.run(main())
`,
    });
    const kinds = told.map.threads.map(({ name, kind, daemon, multiple }) => ({ name, kind, daemon, multiple }));
    expect(kinds).toEqual([
      { name: 'main', kind: 'main', daemon: false, multiple: false },
      { name: 'Watch.run', kind: 'thread', daemon: true, multiple: false },
      { name: 'beep', kind: 'timer', daemon: false, multiple: false },
      { name: 'task', kind: 'pool', daemon: false, multiple: true },
      { name: 'blocking', kind: 'asyncio', daemon: false, multiple: false },
    ]);
    expect(thread(told, 'task').joined.length).toBeGreaterThan(0);
  });

  it('that nothing joins are told from those whose join is out of sight', () => {
    const start = 'def work():\n    print("done")\n\n';
    const lost = mapOf({
      'main.py': `import threading\n${start}threading.Thread(target=work).start()\nprint("end")\n`,
    });
    expect(thread(lost, 'work')).toMatchObject({ neverJoined: true, joined: [] });
    const kept = mapOf({
      'main.py': `import threading\nimport keeper\n${start}t = threading.Thread(target=work)\nt.start()\nkeeper.keep(t)\n`,
    });
    expect(thread(kept, 'work')).toMatchObject({ neverJoined: false, joined: [] });
  });

  it('made in one helper for several callers are one', () => {
    const { map } = mapOf({
      'main.py': `import threading

def spawn(name):
    t = threading.Thread(target=work, args=(name,))
    t.start()
    return t

def work(name):
    print(name)

a = spawn("a")
b = spawn("b")
a.join()
b.join()
`,
    });
    expect(names(map.threads)).toEqual(['main', 'work']);
    expect(map.threads[1]!.multiple).toBe(true);
  });
});

describe('what threads share', () => {
  it('has the lock of all contested writes, and no access from before the threads', () => {
    const told = mapOf({ 'main.py': COUNTER });
    expect(names(told.map.shared)).toEqual(['total']);
    const total = shared(told, 'total');
    expect(total.guard).toBe('lock');
    expect(told.at(total.declared)).toEqual(['total = 0']);
    expect(total.uses.map(({ thread: by, kind, locks }) => ({ by, kind, locks }))).toEqual([
      { by: 'thread add', kind: 'rmw', locks: ['lock'] },
      { by: 'main', kind: 'read', locks: ['lock'] },
    ]);
    expect(total.threads).toEqual(['thread add', 'main']);
  });

  it('has no guard where one write goes without', () => {
    const told = mapOf({ 'main.py': COUNTER.replace('with lock:\n    print(total)', 'total = 3') });
    expect(shared(told, 'total').guard).toBeUndefined();
  });

  it('leaves out what is handed over, kept apart or only read', () => {
    const { map } = mapOf({
      'main.py': `import threading

LIMIT = 5
slots = [None] * 4
done = []

def fill(index):
    mine = []
    for n in range(LIMIT):
        mine.append(n)
    slots[index] = mine

threads = [threading.Thread(target=fill, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
done.append(slots)
`,
    });
    expect(map.shared).toEqual([]);
  });

  it('knows that a queue guards itself', () => {
    const told = mapOf({
      'main.py': `import queue
import threading

jobs = queue.Queue()

def work():
    print(jobs.get())

t = threading.Thread(target=work)
t.start()
jobs.put(1)
t.join()
`,
    });
    expect(shared(told, 'jobs').guard).toBe('its own lock');
  });

  it('counts the attribute of all instances as one, and tells classes apart', () => {
    const told = mapOf({
      'main.py': `import threading

class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.sum = 0

    def add(self):
        with self.lock:
            self.sum += 1

class Log:
    def __init__(self):
        self.sum = 0

    def add(self):
        self.sum += 1

a, b, log = Account(), Account(), Log()

def work():
    a.add()
    b.add()
    log.add()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`,
    });
    expect(names(told.map.shared)).toEqual(['Account.sum', 'Log.sum']);
    expect(shared(told, 'Account.sum').guard).toBe('self.lock');
    expect(shared(told, 'Log.sum').guard).toBeUndefined();
    expect(told.at(...shared(told, 'Log.sum').uses)).toEqual(['self.sum += 1']);
  });

  it('names containers by what holds them', () => {
    const told = mapOf({
      'main.py': `import threading

class Board:
    notes = []

    def pin(self, note):
        Board.notes.append(note)

found = {}

def work(board):
    board.pin(1)
    found["a"] = found.get("a", 0) + 1

threads = [threading.Thread(target=work, args=(Board(),)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`,
    });
    expect(names(told.map.shared)).toEqual(['Board.notes', 'found']);
    expect(told.at(shared(told, 'Board.notes').declared, shared(told, 'found').declared)).toEqual([
      'notes = []',
      'found = {}',
    ]);
    expect(shared(told, 'found').uses.map(({ kind }) => kind)).toEqual(['rmw']);
  });
});

describe('the order of locks', () => {
  const LOCKS = `import threading

a = threading.Lock()
b = threading.RLock()

def inner():
    with b:
        with b:
            print("both")

def one():
    with a:
        inner()

def two():
    with b:
        with a:
            print("both")

threads = [threading.Thread(target=one), threading.Thread(target=two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`;

  it('is told through calls, and not for a lock taken again', () => {
    const { map } = mapOf({ 'main.py': LOCKS });
    expect(map.lockOrder.map(({ outer, inner }) => `${outer} > ${inner}`)).toEqual(['a > b', 'a > b', 'b > a']);
    expect(map.lockOrder.map(({ at }) => LOCKS.slice(at.start, at.end))).toEqual(['b', 'b', 'a']);
  });

  it('tells locks of one name apart', () => {
    const { map } = mapOf({
      'main.py': `import threading

class Account:
    def __init__(self):
        self.lock = threading.Lock()

first = Account()
second = Account()

def move():
    with first.lock:
        with second.lock:
            print("moved")

threads = [threading.Thread(target=move) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`,
    });
    expect(map.lockOrder.map(({ outer, inner }) => `${outer} > ${inner}`)).toEqual(['self.lock #1 > self.lock #2']);
  });
});

describe('the map of one file among others', () => {
  const ACCOUNT =
    'class Account:\n    def __init__(self):\n        self.sum = 0\n\n    def add(self):\n        self.sum += 1\n';
  const BANK = `import threading
from account import Account

shared = Account()
visits = 0

def pay():
    global visits
    shared.add()
    visits += 1

threads = [threading.Thread(target=pay) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`;

  it('shows the threads of others that run in it, and only its own variables', () => {
    const told = mapOf({ 'account.py': ACCOUNT, 'bank.py': BANK });
    expect(names(told.map.threads)).toEqual(['main', 'pay']);
    expect(told.at(...thread(told, 'pay').started)).toEqual(['bank.py: t.start()']);
    expect(names(told.map.shared)).toEqual(['self.sum']);
  });

  it('shows what its threads touch elsewhere', () => {
    const { map } = mapOf({ 'bank.py': BANK, 'account.py': ACCOUNT });
    expect(names(map.shared)).toEqual(['self.sum', 'visits']);
  });

  it('leaves out what has nothing to do with it', () => {
    const { map } = mapOf({ 'plain.py': 'print("hello")\n', 'account.py': ACCOUNT, 'bank.py': BANK });
    expect(map.shared).toEqual([]);
    expect(names(map.threads)).toEqual(['main']);
  });

  it('is empty for a file that is not there', () => {
    const session = createSession(engine, {
      python: [3, 13],
      freeThreaded: false,
      select: [],
      ignore: [],
      severity: {},
    });
    expect(session.threadMap('nowhere.py')).toEqual({ threads: [], shared: [], lockOrder: [] });
    session.dispose();
  });
});
