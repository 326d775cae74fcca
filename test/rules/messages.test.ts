import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import { createSession } from '../../src/workspace/session.js';

const options = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} } as const;
function check(files: Iterable<readonly [string, string]>): readonly Finding[] {
  const session = createSession(engine, options);
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings;
}

/** The messages of one rule for a program of one file. */
const messages = (code: string, text: string): string[] =>
  check([['app.py', text]])
    .filter((finding) => finding.code === code)
    .map(({ message }) => message);

describe('a variable is called as the reported line calls it', () => {
  it('names an attribute by what holds it there', () => {
    const [message] = messages(
      'TW102',
      `import threading

class Settings:
    def __init__(self):
        self.port = 8000

settings = Settings()

def probe():
    for _ in range(10):
        settings.port += 1

for _ in range(2):
    threading.Thread(target=probe).start()
`,
    );
    expect(message).toMatch(/^settings\.port can lose updates: several threads change it without a lock\. /);
  });

  it('names what is looked up by its key', () => {
    const [message] = messages(
      'TW107',
      `import threading

listeners = {"price": set()}

def subscribe(topic, listener):
    listeners.setdefault(topic, set()).add(listener)

def publish():
    for topic in ["price"]:
        for listener in listeners.get(topic, ()):
            listener()

threading.Thread(target=publish).start()
subscribe("price", print)
`,
    );
    expect(message).toMatch(/^listeners\[topic\] is iterated here while another thread changes it\. /);
  });

  it('names a container in a container by its place', () => {
    const [message] = messages(
      'TW107',
      `import threading

class Hosts:
    def __init__(self):
        self.tried = {"a": set()}

    def run(self, server, name):
        self.tried[server].add(name)

    def report(self, server):
        for name in self.tried[server]:
            print(name)

hosts = Hosts()
thread = threading.Thread(target=hosts.run, args=("a", "b"))
thread.start()
hosts.report("a")
thread.join()
`,
    );
    expect(message).toMatch(/^self\.tried\[server\] is iterated here /);
  });

  it('names what a function was given by its parameter', () => {
    const [message] = messages(
      'TW107',
      `import threading

class Board:
    def __init__(self):
        self.selections = {}

def show(rows):
    for row in sorted(rows.items(), key=len):
        print(row)
    for row in rows.values():
        print(row)

def fill(board):
    board.selections["a"] = 1

board = Board()
thread = threading.Thread(target=fill, args=(board,))
thread.start()
show(board.selections)
thread.join()
`,
    );
    expect(message).toMatch(/^rows is iterated here /);
  });

  it('names an attribute of a function by the function', () => {
    const [message] = messages(
      'TW108',
      `import threading
import time

def reader():
    while reader.running:
        time.sleep(1)

reader.running = True
thread = threading.Thread(target=reader)
thread.start()
input()
reader.running = False
thread.join()
`,
    );
    expect(message).toMatch(/^This loop polls the flag reader\.running; an Event would wake it\. /);
  });

  it('says that the end of a block waits, and not the call that made what is waited for', () => {
    const [message] = messages(
      'TW405',
      `import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
total = 0

def add():
    global total
    with lock:
        total += 1

with lock:
    with ThreadPoolExecutor(2) as pool:
        pool.submit(add)
`,
    );
    expect(message).toMatch(/^the end of the block can wait for ever: add needs lock, held here\./);
  });

  it('says where the thread itself undoes what it was told', () => {
    const [message] = messages(
      'TW108',
      `import threading

class Lamp:
    def __init__(self):
        self.lit = False

    def flash(self):
        self.lit = True
        while self.lit:
            print("flash")

    def put_out(self):
        self.lit = False

lamp = Lamp()
thread = threading.Thread(target=lamp.flash)
thread.start()
lamp.put_out()
thread.join()
`,
    );
    expect(message).toMatch(/What is set before Lamp\.flash comes to line 8 is undone there, and never noticed\.$/);
  });

  it('names a class attribute by its class, which tells that all instances have it in common', () => {
    const [message] = messages(
      'TW102',
      `import threading

class Job(threading.Thread):
    done = 0

    def run(self):
        type(self).done += 1

for _ in range(3):
    Job().start()
`,
    );
    expect(message).toMatch(/^Job\.done can lose updates: /);
  });
});

describe('what a list does that is changed under a loop', () => {
  const program = (change: string): string => `import threading

names = []

def change():
    ${change}

thread = threading.Thread(target=change)
thread.start()
for name in names:
    print(name)
thread.join()
`;

  it.each([
    ['names.append("a")', 'adds to it meanwhile: the loop may see what is new or miss it.'],
    ['names.insert(0, "a")', 'adds to it meanwhile: the loop can see an entry twice.'],
    ['names.remove("a")', 'removes from it meanwhile: the loop can skip an entry.'],
    ['names.clear()', 'empties it meanwhile: the loop ends early.'],
  ])('%s', (change, end) => {
    expect(messages('TW107', program(change))[0]).toMatch(new RegExp(`${end.replaceAll('.', '\\.')}$`));
  });

  it('is an error where it is a dict', () => {
    const [message] = messages('TW107', program('names[1] = 2').replace('[]', '{}'));
    expect(message).toMatch(/adds to it meanwhile: the loop can stop with RuntimeError\.$/);
  });
});

describe('an Event', () => {
  const program = (between: string): string => `import os
import sys
import threading
import time

stopped = False

def work():
    while not stopped:
        ${between}

thread = threading.Thread(target=work)
thread.start()
input()
stopped = True
thread.join()
`;

  it('would wake a loop that sleeps', () => {
    expect(messages('TW108', program('time.sleep(60)'))[0]).toMatch(
      /an Event would wake it\. .* in place of the sleep/,
    );
  });

  it('wakes nobody who waits for a line', () => {
    const [message] = messages('TW108', program('print(sys.stdin.readline())'));
    expect(message).toMatch(/; a threading\.Event is made for that\. /);
    expect(message).not.toMatch(/wake|returns at once/);
  });

  it('wakes nobody who waits for a queue, as an item in it would', () => {
    const [message] = messages(
      'TW108',
      program('print(jobs.get(timeout=5))').replace(
        'stopped =',
        'from queue import Queue\n\njobs = Queue()\nstopped =',
      ),
    );
    expect(message).toMatch(/; a sentinel would wake it\. .*; None put into the queue for it ends its wait at once\.$/);
    expect(message).not.toMatch(/Event/);
  });

  it('wakes nobody whose round sleeps only after some of what comes', () => {
    const between = (...lines: string[]): string => program(lines.join('\n        '));
    const naps = (...lines: string[]): boolean => /returns at once/.test(messages('TW108', between(...lines))[0]!);
    expect(naps('line = sys.stdin.readline()', 'if "wait" in line:', '    time.sleep(5)')).toBe(false);
    expect(naps('line = sys.stdin.readline()', 'print(line)', 'time.sleep(5)')).toBe(true);
    expect(naps('if os.path.exists("jobs"):', '    print(sys.stdin.readline())', 'else:', '    time.sleep(5)')).toBe(
      true,
    );
    expect(naps('try:', '    print(sys.stdin.readline())', 'except OSError:', '    time.sleep(5)')).toBe(false);
  });

  it('is for what others set, and not for what the loop calls to have set', () => {
    const [message] = messages(
      'TW108',
      `import threading

class Reader:
    def __init__(self, file):
        self.file = file
        self.ended = False

    def line(self):
        if not self.file.readline():
            self.ended = True

    def read(self):
        while not self.ended:
            self.line()

    def close(self):
        self.ended = True

reader = Reader(open("a"))
threads = [threading.Thread(target=reader.read) for _ in range(2)]
for thread in threads:
    thread.start()
reader.close()
for thread in threads:
    thread.join()
`,
    );
    expect(message).toMatch(/ Reader\.close sets it on the main thread/);
  });
});

describe('the evidence of an inconsistent lock', () => {
  const program = (lock: string, guarded: string): string => `import threading

class Account:
    def __init__(self):
        ${lock}
        self.balance = 0

    def pay_in(self):
        with self.lock:
            self.balance += 1
${guarded}
    def reset(self):
        self.balance = 0

def work(account):
    for _ in range(9):
        account.pay_in()
        account.reset()

def main():
    account = Account()
    for _ in range(3):
        threading.Thread(target=work, args=(account,)).start()

main()
`;
  const MORE = `            self.balance -= 1
        with self.lock:
            self.balance += 2
`;

  it('counts lines, and not the threads that come to them', () => {
    const [message] = messages('TW104', program('self.lock = threading.Lock()', MORE));
    expect(message).toMatch(/^self\.balance is guarded by self\.lock at 3 of 4 places, not here\. /);
  });

  it('counts nothing where there is one', () => {
    const [message] = messages('TW104', program('self.lock = threading.Lock()', ''));
    expect(message).toMatch(/^self\.balance is guarded by self\.lock elsewhere, not here\. /);
  });

  it('calls a lock as the line that takes it does', () => {
    const [message] = messages(
      'TW104',
      program('self.__dict__.update(a=1); setattr(self, "lock", threading.RLock())', MORE),
    );
    expect(message).toMatch(/ is guarded by self\.lock at /);
  });

  it('speaks of another lock only where all who come hold it', () => {
    const text = program('self.lock = threading.Lock()', MORE).replace(
      /\ndef work[^]*/,
      `
counter = threading.Lock()

def work(account):
    account.pay_in()

def close(account):
    with counter:
        account.reset()

def main():
    account = Account()
    for _ in range(3):
        threading.Thread(target=work, args=(account,)).start()
    threading.Thread(target=close, args=(account,)).start()
    account.reset()

main()
`,
    );
    expect(messages('TW104', text)[0]).toMatch(/ Account\.reset holds no lock while /);
  });

  it('speaks of no instances where each thread is handed a lock', () => {
    const text = `import threading

count = 0

def add(lock):
    global count
    with lock:
        count += 1

for _ in range(3):
    threading.Thread(target=add, args=(threading.Lock(),)).start()
`;
    expect(messages('TW104', text)[0]).toMatch(/^lock does not guard count: it is another lock each time\. /);
  });
});

it('says of a thread that never ends what it does to the program', () => {
  const [finding] = check([
    [
      'app.py',
      `import threading
import time

def watch():
    while True:
        print("here")
        time.sleep(5)

watcher = threading.Thread(target=watch)
watcher.start()
print("watching")
`,
    ],
  ]);
  expect(finding?.message).toBe(
    'watcher never ends and is no daemon: the program cannot exit. ' +
      'The interpreter waits at exit for watch, which nothing but an exception ends.',
  );
  expect(finding?.witness.map(({ thread, action }) => `${thread}: ${action}`)).toEqual([
    'main: starts watcher',
    'watch: is at its work',
    'main: gets to the end and waits for all threads',
    'watch: never ends: the program cannot exit',
  ]);
});

it('does not say so of a loop that the program stops', () => {
  const text = (stop: string): string => `import asyncio
import threading

loop = asyncio.new_event_loop()

def run():
    loop.run_forever()

threading.Thread(target=run).start()
input("Enter ends it")
${stop}
`;
  expect(messages('TW201', text('print("bye")'))[0]).toMatch(/the program cannot exit\./);
  expect(messages('TW201', text('loop.call_soon_threadsafe(loop.stop)'))[0]).toMatch(/^Nothing joins /);
});

it('says that daemon is misspelt', () => {
  const [message] = messages(
    'TW201',
    `import threading
import time

def chime():
    while True:
        time.sleep(60)
        print("ding")

clock = threading.Thread(target=chime)
clock.deamon = True
clock.start()
print("it is late")
`,
  );
  expect(message).toMatch(/^clock never ends and is no daemon, as deamon is misspelt: the program cannot exit\./);
});

describe('a thread is called by what it runs', () => {
  it('where a decorator put a closure around it', () => {
    const [message] = messages(
      'TW101',
      `import functools
import threading

count = 0
lock = threading.Lock()

def logged(level):
    def wrap(function):
        @functools.wraps(function)
        def call(*args):
            print(level, args)
            return function(*args)
        return call
    return wrap

@logged("info")
def work():
    global count
    count += 1

for _ in range(3):
    threading.Thread(target=work).start()
`,
    );
    expect(message).toMatch(/, and another thread running work may write it /);
  });

  it('where an event loop runs it', () => {
    const found = messages(
      'TW101',
      `import asyncio
import threading

count = 0

async def work():
    global count
    count += 1

loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()

def tally():
    global count
    for _ in range(9):
        count += 1

threading.Thread(target=tally).start()
asyncio.run_coroutine_threadsafe(work(), loop)
`,
    );
    expect(found.join('\n')).toMatch(/, and the thread running the event loop may write it /);
  });
});

describe('of several threads that may do it, one is named', () => {
  it('that is certain, and in another function', () => {
    const [message] = messages(
      'TW102',
      `import threading

class Shop:
    def __init__(self):
        self.stock = 0
        threading.Thread(target=self.sell).start()
        threading.Thread(target=self.deliver).start()

    def sell(self):
        for _ in range(9):
            self.stock -= 1

    def deliver(self):
        self.add()

    def add(self):
        self.stock += 5

    def refill(self):
        self.stock = 100

shop = Shop()
`,
    );
    expect(message).toMatch(
      /^self\.stock can lose updates: .* Shop\.sell reads it .* the thread running Shop\.deliver may write/,
    );
  });

  it('that takes out of a list, and not the one that adds at its end', () => {
    const [message] = messages(
      'TW107',
      `import threading

names = []

def change():
    names.append("a")
    names.remove("a")

thread = threading.Thread(target=change)
thread.start()
for name in names:
    print(name)
thread.join()
`,
    );
    expect(message).toMatch(/line 7\) removes from it meanwhile/);
  });
});

describe('a polled flag is told of by the write that matters', () => {
  const poller = (begin: string, end: string): string => `import threading
import time

class Poller:
    def __init__(self):
        self.alive = False

    def begin(self):
        ${begin}
        self.thread = threading.Thread(target=self.poll)
        self.thread.start()

    def poll(self):
        while self.alive:
            time.sleep(1)

    def end(self):
        ${end}
        self.thread.join()

poller = Poller()
for _ in range(2):
    poller.begin()
    time.sleep(5)
poller.end()
`;

  it('names who stops the loop and not who lets it begin', () => {
    const [message] = messages('TW108', poller('self.alive = True', 'self.alive = False'));
    expect(message).toMatch(/Poller\.end sets it/);
  });
});

describe('a further write of the variable is called what it is', () => {
  it('makes it where it is stored, and changes it where an entry is put in', () => {
    const [finding] = check([
      [
        'app.py',
        `import queue
import threading

jobs = queue.Queue()
for number in range(100):
    jobs.put(number)

def work():
    while not jobs.empty():
        print(jobs.get())

for _ in range(4):
    threading.Thread(target=work).start()
`,
      ],
    ]).filter(({ code }) => code === 'TW103');
    expect(finding?.related[0]?.message).toBe('jobs is changed here');
    expect(finding?.message).toMatch(/: then get\(\) may find the queue empty\.$/);
  });
});

describe('a test is told with the first line that relies on it', () => {
  const link = (body: string): string => `import threading
import time

class Link:
    def __init__(self):
        self.link = None
        self.since = None
        threading.Thread(target=self.lose, daemon=True).start()

    def lose(self):
        while True:
            time.sleep(1)
            self.link = None
            self.since = None

    def run(self, now):
${body}

link = Link()
while True:
    link.link = open("/tmp/link")
    link.run(time.time())
`;

  it('names a read of a part of what was found, before the store', () => {
    const [message] = messages(
      'TW103',
      link(`        if self.link is not None:
            print("closing")
            self.link.close()
            print("closed")
            self.link = open("/tmp/other")`),
    );
    expect(message).toMatch(/this test and line 19, which relies on it\. .*: then that line finds None\.$/);
  });

  it('names what is read of what was made, where the other thread leaves the test as it was', () => {
    const [message] = messages(
      'TW103',
      link(`        if self.since is None:
            self.since = now
        if now > self.since + 5:
            print("for long")`),
    );
    expect(message).toMatch(/this test and line 19, which relies on it\. .*: then that line finds None\.$/);
  });

  it('is silent where what was made is only asked for anew', () => {
    expect(
      messages(
        'TW103',
        link(`        if self.since is None:
            self.since = now
        if self.since is not None:
            print("since then")`),
      ),
    ).toEqual([]);
  });
});

describe('the thread that makes a test wrong', () => {
  it('is one that takes away too, and not the one that fills up', () => {
    const [message] = messages(
      'TW103',
      `import threading
import time

class Shop:
    def __init__(self):
        self.stock = 100

    def restock(self, amount):
        self.stock += amount

    def buy(self, amount):
        if self.stock >= amount:
            time.sleep(0.01)
            self.stock -= amount

shop = Shop()
threads = [threading.Thread(target=shop.buy, args=(30,)) for _ in range(5)]
threads.append(threading.Thread(target=shop.restock, args=(10,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    );
    expect(message).toContain('Another thread running Shop.buy can come in between');
  });
});

describe('what a call is given is told as Python takes it', () => {
  it('says that some of the arguments may be left out', () => {
    const [message] = messages(
      'TW215',
      `import threading

def blend(a, b=0):
    return a + b

threading.Thread(target=blend, args=(1, 2, 3)).start()
`,
    );
    expect(message).toContain('blend takes at most 2 arguments and gets 3 here');
  });

  it('knows that a string is a sequence', () => {
    const [finding] = check([
      ['app.py', 'import threading\n\nthreading.Thread(target=print, args=("cat")).start()\n'],
    ]).filter(({ code }) => code === 'TW204');
    expect(finding?.witness.at(-1)?.action).toContain('each letter becomes an argument');
  });
});

describe('a thread that is not joined', () => {
  it('names the call after the start that relies on its work, and not what that looks at further in', () => {
    const [message] = messages(
      'TW201',
      `from threading import Lock, Thread

class Counter:
    def __init__(self):
        self.count = 0
        self.lock = Lock()

    def add(self):
        with self.lock:
            self.count += 1

    def value(self):
        return self.count

counter = Counter()
Thread(target=counter.add).start()
print(counter.value())
`,
    );
    expect(message).toMatch(/^Line 17 uses what/);
  });
});

describe('a place in another file', () => {
  it('is named with its file', () => {
    const [finding] = check([
      [
        'base.py',
        'import threading\n\nclass Base:\n    def __init__(self):\n        self.lock = threading.Lock()\n\n    def size(self):\n        with self.lock:\n            return 1\n',
      ],
      [
        'capped.py',
        'from base import Base\n\nclass Capped(Base):\n    def put(self):\n        with self.lock:\n            return self.size() < 3\n\nCapped().put()\n',
      ],
    ]).filter(({ code }) => code === 'TW402');
    expect(finding?.message).toMatch(/for ever at base\.py:8\.$/);
  });
});

describe('what helps against too many threads', () => {
  const crowd = (loop: string): string[] =>
    messages(
      'TW208',
      `import sys
import threading
import time

stop = threading.Event()

def watch(buoy):
    ${loop}
        print(buoy)
        time.sleep(1)

for buoy in sys.argv:
    threading.Thread(target=watch, args=(buoy,)).start()
`,
    );

  it('is no pool where they go on until they are told to stop', () => {
    for (const loop of ['while not stop.is_set():', 'while True:'])
      expect(crowd(loop)).toEqual([
        expect.stringMatching(/ let one thread serve all, or set a bound to their number\.$/),
      ]);
  });

  it('is a pool where each has its end', () => {
    expect(crowd('for _ in range(3):')).toEqual([expect.stringMatching(/ Let a pool of a fixed size run watch\.$/)]);
  });
});

describe('what is done is what is told', () => {
  it('does not call it empty where some is kept', () => {
    const [message] = messages(
      'TW107',
      `import threading

lines = []

def collect(port):
    while True:
        lines.append(port.readline())
        del lines[:-6]

threading.Thread(target=collect, args=(open("port"),)).start()
while True:
    for line in lines:
        print(line)
`,
    );
    expect(message).toMatch(/removes from it meanwhile: the loop can skip an entry\.$/);
  });

  it('speaks of no sleep where the loop only gives up its turn', () => {
    const [message] = messages(
      'TW108',
      `import threading, time

class Search:
    def __init__(self, files):
        self.files = files
        self.stopped = False
        threading.Thread(target=self.walk).start()

    def walk(self):
        for file in self.files:
            time.sleep(0)
            if self.stopped:
                break
            print(file.read())

    def stop(self):
        self.stopped = True
`,
    );
    expect(message).toMatch(/^This loop polls the flag self\.stopped; a threading\.Event is made for that\. /);
  });

  it('names a lock of another class by that class', () => {
    const [message] = messages(
      'TW411',
      `import threading

class Shelf:
    def __init__(self):
        self.guard = threading.Lock()
        self.books = []

    def each(self, show):
        with self.guard:
            go_through(self.books, show)

    def put(self, book):
        with self.guard:
            self.books.append(book)

def go_through(books, show):
    for book in books:
        show(book)

shelf = Shelf()
threading.Thread(target=shelf.put, args=(1,), daemon=True).start()
`,
    );
    expect(message).toMatch(/with Shelf\.guard held/);
  });

  it('names what takes the lock, and not what is handed to it to be called with the lock held', () => {
    const [message] = messages(
      'TW411',
      `import threading

class Drone:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = 0
        self.timer = threading.Timer(1.0, self.keep_alive)

    def at(self, command, *args, **kwargs):
        with self.lock:
            self.timer.cancel()
            command(self.sent, *args, **kwargs)
            self.sent += 1
            self.timer = threading.Timer(1.0, self.keep_alive)
            self.timer.start()

    def take_off(self):
        self.at(ref, True)

    def hover(self):
        self.at(pcmd, False)

    def keep_alive(self):
        self.at(pcmd)

def ref(number, up):
    print("REF", number, up)

def pcmd(number, *rest):
    print("PCMD", number, rest)

if __name__ == "__main__":
    Drone().take_off()
`,
    );
    expect(message).toMatch(
      /^command\(\) comes from outside .* If it leads to Drone\.at \(line 10\), that waits for the lock for ever/,
    );
  });
});
