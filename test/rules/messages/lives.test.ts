/** What findings of the lives of threads say of starts, ends and arguments. */

import { describe, expect, it } from 'vitest';
import { check, messages } from '../../helpers/messages.js';

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
        expect.stringMatching(/ let fewer threads share the work, or set a bound to their number\.$/),
      ]);
  });

  it('is a pool where each has its end', () => {
    expect(crowd('for _ in range(3):')).toEqual([expect.stringMatching(/ Let a pool of a fixed size run watch\.$/)]);
  });

  const visited = (serving: string): string[] =>
    messages(
      'TW208',
      `import socket
import threading

def serve(connection):
    ${serving}

server = socket.create_server(("", 9000))
while True:
    connection, _ = server.accept()
    threading.Thread(target=serve, args=(connection,)).start()
`,
    );

  it('says of those who stay as long as they please that others wait for a pool', () => {
    expect(visited('while line := connection.recv(1024): print(line)')).toEqual([
      expect.stringMatching(/ as long as its visitor stays: .* wait for a pool of a fixed size that runs serve\.$/),
    ]);
    expect(visited('print(connection.recv(1024))')).toEqual([
      expect.stringMatching(/ Let a pool of a fixed size run serve\.$/),
    ]);
  });
});

it('names who holds a lock at a fork by what it runs, and not by its future', () => {
  const [message] = messages(
    'TW503',
    `import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)

def fetch(name):
    time.sleep(1)
    return name

def show():
    print("shown")

def main():
    future = pool.submit(fetch, "a")
    process = multiprocessing.Process(target=show)
    process.start()
    process.join()
    print(future.result())

main()
`,
  );
  expect(message).toContain('A lock that the thread running fetch holds at that moment ');
});

it('advises no join before the close that ends the thread', () => {
  const reader = (receiving: string): readonly string[] =>
    messages(
      'TW201',
      `import socket
import threading

def read(connection):
    while text := ${receiving}:
        print(text)

connection = socket.create_connection(("localhost", 9000))
threading.Thread(target=read, args=(connection,)).start()
connection.sendall(input().encode())
connection.close()
`,
    );
  expect(reader('connection.getpeername()')).toEqual([expect.stringMatching(/^Line 11 closes .* before that line\.$/)]);
  expect(reader('connection.recv(100)')).toEqual([expect.stringMatching(/^Nothing joins the thread of read: /)]);
});
