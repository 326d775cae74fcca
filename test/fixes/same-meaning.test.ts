/** What somebody who tried to break fixes found: each of these changed what the program means. */

import { describe, expect, it } from 'vitest';
import { fixesOf } from '../helpers/fixes-of.js';

const inserted = (code: string, text: string): string[] =>
  fixesOf(code, text).flatMap(({ edits }) => edits.map(({ newText }) => newText));

describe('TW106 binds what has its value by then', () => {
  const rounds = (body: string): string => `import threading


def main(names):
    threads = []
    for n in names:
${body}
    for t in threads:
        t.join()


main(["a", "b"])
`;

  it('and not the thread that is being made', () => {
    const body = `        timer = threading.Timer(0.1, lambda: print(n, timer.interval))
        timer.start()
        threads.append(timer)`;
    expect(inserted('TW106', rounds(body)).join()).not.toContain('timer=timer');
  });

  it.each([
    ['stored below the function', 'pass', 'square = n * 2'],
    ['stored anew before the start', 'square = None', 'square = n * 2'],
  ])('and not what is %s', (_, before, after) => {
    const body = `        ${before}

        def report():
            print(n, square)

        t = threading.Thread(target=report)
        ${after}
        t.start()
        threads.append(t)`;
    expect(inserted('TW106', rounds(body)).join()).not.toContain('square=square');
  });

  it('and not what the function stores itself', () => {
    const body = `        tries = 0

        def fetch():
            nonlocal tries
            tries += 1
            print(n, tries)

        t = threading.Thread(target=fetch)
        t.start()
        threads.append(t)`;
    expect(inserted('TW106', rounds(body))).toEqual(['n=n']);
  });
});

it('TW211 sets the thread up as Python 2 does', () => {
  const text = `import threading
import Queue


class Worker(threading.Thread):
    def __init__(self, jobs):
        self.jobs = jobs

    def run(self):
        print self.jobs.get()


worker = Worker(Queue.Queue())
worker.start()
`;
  expect(inserted('TW211', text).join()).toContain('threading.Thread.__init__(self)');
});

/** Four threads that count in an object; `head` imports its bases and begins its class. */
const counting = (head: string): string => `import threading

${head}
    def add(self):
        self.n += 1


counter = Counter()
threads = [threading.Thread(target=counter.add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

it('TW102 gives no lock to a class that makes fields of what is in its body', () => {
  const text = counting('from pydantic import BaseModel\n\n\nclass Counter(BaseModel):\n    n: int = 0\n');
  expect(fixesOf('TW102', text)).toEqual([]);
});

it('TW102 finds the bases of a class that has the name of one', () => {
  const text = counting(
    'from shop import Counter\n\n\nclass Counter(Counter):\n    def __init__(self):\n        self.n = 0\n',
  );
  expect(inserted('TW102', text).join()).toContain('threading.Lock()');
});

describe('TW209', () => {
  const send = (rest: string): string => `from concurrent.futures import ThreadPoolExecutor
import requests


def send(mail):
    requests.post("https://example.org", mail)


def notify(mails):
    pool = ThreadPoolExecutor(4)
    futures = [pool.submit(send, mail) for mail in mails]
${rest}

notify(["a", "b"])
`;

  it('is safe where the function waits for its tasks', () => {
    const [fix] = fixesOf('TW209', send('    for future in futures:\n        print(future.result())\n'));
    expect(fix?.safe).toBe(true);
  });

  it('wants a look where it only hands them over', () => {
    const [fix] = fixesOf('TW209', send('    print("sent")\n'));
    expect(fix?.safe).toBe(false);
  });
});

it('TW107 does not copy keys under which the loop looks again', () => {
  const text = `import threading

players = {}


def handle(name):
    players[name] = []
    for other in players:
        print(players[other])
    players.pop(name)


for i in range(20):
    threading.Thread(target=handle, args=(i,)).start()
`;
  expect(inserted('TW107', text).join()).not.toContain('list(players)');
});

it('TW201 waits for all where the program waits for the last one', () => {
  const text = `import threading


def work(n):
    print("working on", n)


def main():
    for i in range(3):
        t = threading.Thread(target=work, args=(i,))
        t.start()

    t.join()

    print("Exit main thread")


main()
`;
  const [fix] = fixesOf('TW201', text);
  const join = fix?.edits.find(({ newText }) => newText.includes('for t in threads'));
  expect(join?.start).toBeLessThanOrEqual(text.indexOf('print("Exit'));
});

it('TW202 starts no thread that is set up below', () => {
  const text = `import threading
import time


class Worker(threading.Thread):
    def run(self):
        time.sleep(1)
        print("done")


worker = Worker()
worker.run()
worker.daemon = True
`;
  expect(fixesOf('TW202', text)).toEqual([]);
});

it('TW501 leaves what is made to the thread that makes it, where the next line uses it', () => {
  const text = `import threading
import tkinter as tk

root = tk.Tk()


def work():
    root.label = tk.Label(root, text="done")
    root.label.pack()


threading.Thread(target=work).start()
root.mainloop()
`;
  expect(inserted('TW501', text).join()).not.toContain('setattr');
});
