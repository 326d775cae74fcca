/** What findings call variables, threads and places. */

import { describe, expect, it } from 'vitest';
import { check, messages } from '../../helpers/messages.js';

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
        self.tried[server].add("all")

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
    board.selections["b"] = 2

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
