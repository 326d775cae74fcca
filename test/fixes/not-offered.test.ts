import { describe, expect, it } from 'vitest';
import { fixesOf } from '../helpers/fixes-of.js';

const TWO_THREADS = `
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

describe('a lock is not offered', () => {
  it('over a yield', () => {
    const text = `import threading

total = 0


def steps():
    global total
    before = total
    yield 1
    total = before + 1


def work():
    for _ in steps():
        pass

${TWO_THREADS}`;
    expect(fixesOf('TW101', text)).toEqual([]);
  });

  it('over a call of what takes it too', () => {
    const text = `import threading

total = 0


def one():
    global total
    total += 1
    return 1


def work():
    global total
    total = total + one()

${TWO_THREADS}`;
    expect(fixesOf('TW101', text)).toEqual([]);
  });

  it('over waiting for a thread', () => {
    const text = `import threading

total = 0


def add():
    global total
    total += 1


def work():
    global total
    before = total
    helper = threading.Thread(target=add)
    helper.start()
    helper.join()
    total = before + 1

${TWO_THREADS}`;
    expect(fixesOf('TW101', text)).toEqual([]);
  });

  it('over asking until another thread changes it, who needs the lock for that', () => {
    const text = `import threading
import time

boats = ["Gull"]


def trip(group):
    while not boats:
        time.sleep(0.1)
    boat = boats.pop()
    print(group, boat)
    boats.append(boat)


threads = [threading.Thread(target=trip, args=(group,)) for group in ("ducks", "geese")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
    expect(fixesOf('TW103', text)).toEqual([]);
  });
});

describe('a lock is not taken once more', () => {
  it('where callers hold it on some of their ways', () => {
    const text = `import threading


class Ride:
    def __init__(self):
        self.lock = threading.Lock()
        self.free = threading.Semaphore(0)
        self.waiting = 0
        self.rides = 0

    def go(self):
        self.rides += 1

    def ask(self):
        leads = False
        self.lock.acquire()
        self.waiting += 1
        if self.waiting == 2:
            leads = True
            self.waiting = 0
            self.free.release()
        else:
            self.lock.release()
            self.free.acquire()
        self.go()
        if leads:
            self.lock.release()


ride = Ride()


def work():
    ride.ask()

${TWO_THREADS}`;
    expect(fixesOf('TW102', text).map(({ title }) => title)).toEqual([
      'Guard self.rides with a lock of its own, self._rides_lock',
    ]);
  });
});

describe('a lock that is held while something waits', () => {
  it('wants a look', () => {
    const text = `import threading
import time

total = 0


def work():
    global total
    before = total
    time.sleep(1)
    total = before + 1

${TWO_THREADS}`;
    const [fix] = fixesOf('TW101', text);
    expect(fix).toMatchObject({ safe: false, caveat: 'sleep() waits while the lock is held' });
  });

  it('looks first where a lock over all that a round does makes the work of all be done in turn', () => {
    const text = `import threading
from itertools import product


class Cracker:
    def __init__(self):
        self.found = False
        self.word = ""

    def run(self):
        workers = [threading.Thread(target=self.work, args=(length,)) for length in range(6)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return self.word

    def fits(self, word):
        return word == "test"

    def work(self, length):
        for attempt in product("abcdef", repeat=length):
            if self.found:
                return
            word = "".join(attempt)
            if self.fits(word):
                self.found = True
                self.word = word


print(Cracker().run())
`;
    const [fix] = fixesOf('TW103', text);
    expect(fix).toMatchObject({ safe: false, caveat: 'all others wait while one does the work of a round' });
  });
});

describe('a copy of what those close who take it out', () => {
  const scores = (tell: string, end = 'board.close()'): string => `import socket
import threading

boards = []


def show(score):
    for board in boards:
        if score is not None:
${tell}


def serve(board):
    while True:
        score = board.recv(64)
        if not score:
            break
        show(score)
    boards.remove(board)
    ${end}


with socket.create_server(("", 5000)) as server:
    while True:
        board, _ = server.accept()
        boards.append(board)
        threading.Thread(target=serve, args=(board,)).start()
`;
  const caveats = (text: string): unknown => fixesOf('TW107', text).map(({ caveat }) => caveat);

  it('wants a look where the loop uses it', () => {
    const closed = 'what another thread takes out and closes meanwhile is still in the copy';
    expect(caveats(scores('            board.sendall(score)'))).toEqual([closed]);
  });

  it('wants none where that may fail, nor where nobody closes anything', () => {
    const caught = `            try:
                board.sendall(score)
            except OSError:
                print("gone")`;
    expect(caveats(scores(caught))).toEqual([undefined]);
    expect(caveats(scores('            board.sendall(score)', 'print("left")'))).toEqual([undefined]);
  });
});

describe('a pool is not offered', () => {
  const race = (number: string, runners: string): string => `import threading
import time


def run(runner):
    time.sleep(0.01)
    print(runner)


for number in ${number}:
    begun = time.time()
    runners = [threading.Thread(target=run, args=(runner,)) for runner in range(${runners})]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    print(number, time.time() - begun)
`;

  it('where the loop around says how many threads there are to be', () => {
    expect(fixesOf('TW208', race('(10, 100, 1000)', 'number'))).toEqual([]);
  });

  it('but is where it says something else', () => {
    expect(fixesOf('TW208', race('(1, 2)', '1000'))).not.toEqual([]);
  });
});

describe('a join is not offered', () => {
  it('for a thread that never ends', () => {
    const text = `import threading
import time


def work():
    while True:
        time.sleep(1)


def main():
    thread = threading.Thread(target=work)
    thread.start()
    print("goes on")


main()
`;
    expect(fixesOf('TW201', text).filter(({ title }) => /join/i.test(title))).toEqual([]);
  });

  it('before the thread got what it waits for', () => {
    const text = `import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        job = jobs.get()
        if job is None:
            break
        print(job)


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    jobs.put("one")
    for _ in threads:
        jobs.put(None)


main()
`;
    const [fix] = fixesOf('TW201', text);
    const [edit] = fix!.edits;
    expect(edit!.start).toBeGreaterThan(text.lastIndexOf('jobs.put(None)'));
  });
});

describe('computation is not moved to processes', () => {
  const program = (body: string): string => `from concurrent.futures import ThreadPoolExecutor

found = []


def crunch(n):
    total = 0
    for i in range(n):
        for j in range(100_000):
            total += i * j % 7
    ${body}


def main():
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(crunch, [1, 2, 3])))


if __name__ == "__main__":
    main()
`;

  it('where the function keeps its results in memory that is shared', () => {
    expect(fixesOf('TW301', program('found.append(total)'))).toEqual([]);
  });

  it('where the program gives the same work to processes as well, to compare', () => {
    const beside = (work: string): string =>
      program('return total').replace(
        'if __name__',
        `from concurrent.futures import ProcessPoolExecutor\nprint(list(ProcessPoolExecutor().map(${work}, [1])))\nif __name__`,
      );
    expect(fixesOf('TW301', beside('crunch'))).toEqual([]);
    expect(fixesOf('TW301', beside('abs'))).not.toEqual([]);
  });

  it('but is where it stands alone, from 3.14 on also to interpreters', () => {
    expect(fixesOf('TW301', program('return total')).map(({ title }) => title)).toEqual([
      'Compute in processes: ProcessPoolExecutor',
    ]);
    expect(fixesOf('TW301', program('return total'), { python: [3, 14] }).map(({ title }) => title)).toEqual([
      'Compute in processes: ProcessPoolExecutor',
      'Compute in interpreters of their own: InterpreterPoolExecutor',
    ]);
  });
});

describe('a call is not left to the loop', () => {
  const program = (thread: string): string => `import asyncio
import threading


async def main():
    lines = asyncio.Queue(10)

    def read():
${thread}

    reader = threading.Thread(target=read)
    reader.start()
    print(await lines.get())
    reader.join()


asyncio.run(main())
`;

  it('whose answer is wanted at once', () => {
    expect(fixesOf('TW504', program('        print(lines.get_nowait())'))).toEqual([]);
  });

  it('whose error is caught there', () => {
    const caught = `        try:
            lines.put_nowait("a")
        except asyncio.QueueFull:
            print("full")`;
    expect(fixesOf('TW504', program(caught))).toEqual([]);
  });

  it('that takes a star', () => {
    expect(fixesOf('TW504', program('        lines.put_nowait(*["a"])'))).toEqual([]);
  });
});

describe('a wait is not offered for a loop', () => {
  const program = (loop: string): string => `import threading
import time


def work():
    time.sleep(1)


worker = threading.Thread(target=work)
worker.start()
${loop}
worker.join()
`;

  it('that Ctrl+C should end', () => {
    const loop = `try:
    while worker.is_alive():
        time.sleep(0.1)
except KeyboardInterrupt:
    print("bye")`;
    expect(fixesOf('TW302', program(loop))).toEqual([]);
  });

  it('that does something at its end', () => {
    const loop = `while worker.is_alive():
    time.sleep(0.1)
else:
    print("done")`;
    expect(fixesOf('TW302', program(loop))).toEqual([]);
  });

  it('that asks two things', () => {
    expect(fixesOf('TW302', program('while worker.is_alive() and True:\n    time.sleep(0.1)'))).toEqual([]);
  });
});

describe('the brackets of a release are not offered', () => {
  it('where nothing is taken by hand', () => {
    const text = `import threading

lock = threading.Lock()


def work():
    with lock:
        print("out")
    lock.release

${TWO_THREADS}`;
    expect(fixesOf('TW407', text)).toEqual([]);
  });
});

describe('the brackets of a join are not offered', () => {
  const program = (taken: string): string => `import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        print(jobs.get())
${taken}

threading.Thread(target=work, daemon=True).start()
jobs.put(1)
jobs.join
`;

  it('where nobody ticks off what was taken out of the queue', () => {
    expect(fixesOf('TW216', program(''))).toEqual([]);
    expect(fixesOf('TW216', program('        jobs.task_done()\n'))).toHaveLength(1);
  });
});

describe('start() is not offered', () => {
  it('for a job, which has none', () => {
    const text = `from PySide6.QtCore import QRunnable


class Fetcher(QRunnable):
    def run(self):
        print('fetching')


Fetcher().run()
print('done')
`;
    expect(fixesOf('TW202', text)).toEqual([]);
  });
});

describe('a new thread for each start is not offered', () => {
  it('where what it runs never ends', () => {
    const text = `import threading
import time


def blink():
    while True:
        time.sleep(1)


lamp = threading.Thread(target=blink)
while True:
    lamp.start()
    time.sleep(2)
`;
    expect(fixesOf('TW205', text)).toEqual([]);
  });
});

describe('a lock that excludes nobody is not made one that does', () => {
  const downloads = (under: string) => `import threading


class Fetcher(threading.Thread):
    def __init__(self, done):
        super().__init__()
        self.done = done

    def run(self):
        self.fetch()

    def fetch(self):
        self.done(self)


class Downloads:
    def __init__(self):
        self.left = 3
        self.fetchers = [Fetcher(self.finished) for _ in range(3)]

    def finished(self, fetcher):
        lock = threading.Lock()
        with lock:
            self.left -= 1
${under}


for fetcher in Downloads().fetchers:
    fetcher.start()
`;

  it('where its body may come back to it', () => {
    const again = '            if self.left > 0:\n                fetcher.fetch()';
    expect(fixesOf('TW404', downloads(again))).toEqual([]);
  });

  it('but is where the body does not', () => {
    expect(fixesOf('TW404', downloads('            print(self.left)'))).not.toEqual([]);
  });
});

describe('a lock is not offered where the program shows what happens without one', () => {
  const tickets = (body: string, above = ''): string => `import threading
${above}
sold = 0
door = threading.Lock()


${body}

shown = [threading.Thread(target=sell, args=(9,)) for _ in range(2)]
for thread in shown:
    thread.start()
for thread in shown:
    thread.join()
`;
  const sell = (line = '') => `def sell(number):
    global sold${line}
    for _ in range(number):
        sold += 1  # a ticket

`;
  const twin = `
def sell_in_turn(number):
    """Sells with the door shut."""
    global sold
    for _ in range(number):
        with door:
            sold += 1

`;

  it('beside a function that does the same with one', () => {
    expect(fixesOf('TW101', tickets(sell() + twin))).toEqual([]);
  });

  it('in a function whose code is looked at', () => {
    expect(fixesOf('TW101', tickets(`${sell()}\ndis.dis(sell)\n`, 'import dis\n'))).toEqual([]);
  });

  it('without a look in one that says so', () => {
    const fixes = fixesOf('TW101', tickets(sell('  # without a lock')));
    expect(fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it('but is in others', () => {
    expect(fixesOf('TW101', tickets(sell())).map(({ safe }) => safe)).toEqual([true]);
    const other = twin.replace('sold += 1', 'sold += 2');
    expect(fixesOf('TW101', tickets(sell() + other))).not.toEqual([]);
  });
});

describe('a join of a timer is not offered', () => {
  const draft = (behind: string): string => `import threading


class Draft:
    def __init__(self):
        self.paper = open("draft.txt", "w")
        self.plan()

    def plan(self):
        self.timer = threading.Timer(5, self.keep)
        self.timer.start()

    def keep(self):
        self.paper.write("once upon a time")
${behind}

    def close(self):
        self.timer.cancel()
        self.paper.close()


draft = Draft()
input()
draft.close()
`;

  it('where it starts the next one', () => {
    expect(fixesOf('TW217', draft('        self.plan()'))).toEqual([]);
  });

  it('but is where it does not', () => {
    expect(fixesOf('TW217', draft('        print("kept")'))).not.toEqual([]);
  });
});

describe('nothing is offered beside what could not be read', () => {
  const oven = (inCook: string, below = ''): string => `import threading
import time


def bake(name):
    time.sleep(1)
    print(name)


def cook(orders):
    thread = threading.Thread(target=bake, args=("bread",))
    thread.start()
    for order in orders:
        if order == "salt":
            print("salted")
${inCook}

def tidy(shelves):
    for shelf in shelves:
        print(shelf)
${below}`;
  // A thread that nobody joins is all right where the program goes on: what comes out of it has to be read.
  const called = '\n\ncook(["salt"])\nprint("served")\n';

  it('but is where all could be', () => {
    expect(fixesOf('TW201', oven('', called))).not.toEqual([]);
  });

  it.each([
    ['in the same function', oven('        else:\n', called)],
    ['at the end of the file', oven('').replace(/\n\ndef tidy[^]*/, '        else:')],
    ['outside of all functions', oven('', `${called}print(\n`)],
  ])('%s', (_, text) => {
    expect(fixesOf('TW201', text)).toEqual([]);
  });

  it('but is where another function has it', () => {
    const text = oven('', called).replace('        print(shelf)', '        if shelf:');
    expect(fixesOf('TW201', text)).not.toEqual([]);
  });
});

describe('the loop of a window is not left', () => {
  const survey = (asks: string): string => `import threading
import tkinter as tk
from tkinter import messagebox

root = tk.Tk()
box = tk.Toplevel(root)
label = tk.Label(box)


def ask():
    ${asks}
    print("answered")


threading.Thread(target=ask, daemon=True).start()
root.mainloop()
`;

  it.each(['box.wait_window()', 'root.wait_variable(label)', 'messagebox.showinfo("Survey", "Thanks")'])(
    'what waits for an answer: %s',
    (asks) => {
      expect(fixesOf('TW501', survey(asks))).toEqual([]);
    },
  );

  it('but what only shows something is', () => {
    expect(fixesOf('TW501', survey('label.config(text="Thanks")'))).not.toEqual([]);
  });
});

describe('a join is not offered where the program asks which threads live', () => {
  const kiln = (asks: string, main = ''): string => `import threading
import time


def fire(minutes):
    time.sleep(minutes / 100)


def main():
    kiln = threading.Thread(target=fire, args=(3,))
    kiln.start()
${main}    print("lit")


main()
${asks}`;

  it('but is where it does not', () => {
    expect(fixesOf('TW201', kiln('print("on")'))).not.toEqual([]);
  });

  it.each([
    ['by a list of them, later', kiln('for one in threading.enumerate():\n    print(one.name, "burns")\n')],
    ['by their number, later', kiln('print(threading.active_count(), "burn")\n')],
    [
      'by a test before it goes on',
      kiln('print("on")\n', '    if kiln.is_alive():\n        print("burns too long")\n'),
    ],
  ])('%s', (_, text) => {
    expect(fixesOf('TW201', text)).toEqual([]);
  });
});

it('setdefault is not offered where a line below relies on the key that others take out', () => {
  const text = `import threading

shelves = {}


def fill(shelf):
    if shelf not in shelves:
        shelves[shelf] = []
    shelves[shelf].append("jam")


clear = lambda shelf: shelves.pop(shelf, None)
threads = [threading.Thread(target=fill, args=("top",))]
threads += [threading.Thread(target=clear, args=("top",)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
  expect(fixesOf('TW103', text).filter(({ title }) => title.includes('setdefault'))).toEqual([]);
});

it('a lock is not offered around a loop that sends to each, through a helper as well', () => {
  const text = `import socket
import threading


class Choir:
    def __init__(self):
        self.door = socket.create_server(("", 9500))
        self.singers = []

    def tell(self, singer, note):
        singer.sendall(note)

    def sing(self, note):
        for singer in self.singers:
            try:
                self.tell(singer, note)
            except OSError:
                self.singers.remove(singer)

    def listen(self, singer):
        while note := singer.recv(16):
            self.sing(note)
        self.singers.remove(singer)

    def open(self):
        while True:
            singer, _ = self.door.accept()
            self.singers.append(singer)
            threading.Thread(target=self.listen, args=(singer,), daemon=True).start()


Choir().open()
`;
  expect(fixesOf('TW107', text).filter(({ title }) => title.startsWith('Guard'))).toEqual([]);
});
