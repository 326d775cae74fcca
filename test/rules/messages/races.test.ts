/** What findings of shared data say of the two sides. */

import { describe, expect, it } from 'vitest';
import { check, messages } from '../../helpers/messages.js';

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
    const [message] = messages('TW107', program('names[1] = names[2] = 2').replace('[]', '{}'));
    expect(message).toMatch(/adds to it meanwhile: the loop can stop with RuntimeError\.$/);
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
});
