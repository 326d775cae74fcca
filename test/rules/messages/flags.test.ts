/** What findings of flags that are polled say an Event would do. */

import { describe, expect, it } from 'vitest';
import { messages } from '../../helpers/messages.js';

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

describe('a pause', () => {
  it('is not spoken of where the loop only gives up its turn', () => {
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
});

it('names the function that ends the loop, also where another function gives back the flag', () => {
  const polled = (asking: string, inFunction: string): readonly string[] =>
    messages(
      'TW108',
      `import threading
import time

class Clock:
    def __init__(self):
        self.stopped = False

    def begin(self):
        self.stopped = False

    def end(self):
        self.stopped = True

    def is_stopped(self):
        return ${inFunction}

    def run(self):
        while ${asking}:
            time.sleep(1)
            print("tick")

clock = Clock()
threading.Thread(target=clock.run).start()
clock.begin()
clock.end()
`,
    );
  const byEnd = [expect.stringMatching(/ Clock\.end sets it on /)];
  expect(polled('not self.stopped', 'self.stopped')).toEqual(byEnd);
  expect(polled('not self.is_stopped()', 'self.stopped')).toEqual(byEnd);
});
