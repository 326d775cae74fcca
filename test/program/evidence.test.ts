/** What a race rests on decides whether it is a warning or no more than possible. */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

/** The race on `self.value`, where threads come to `count` as `uses` says. */
function race(uses: string): Pick<Finding, 'severity' | 'confidence' | 'basis'> | undefined {
  const session = createSession(engine, defaultOptions);
  session.setFile(
    'count.py',
    `
import threading

class Counter:
    def __init__(self):
        self.value = 0

    def count(self):
        self.value += 1

    def reset(self):
        self.value -= 1

${uses}
`,
  );
  const found = session.check().findings.find(({ code }) => code === 'TW102');
  session.dispose();
  return found;
}

/** The first finding of a rule in one file. */
function first(code: string, text: string): Pick<Finding, 'severity' | 'basis'> | undefined {
  const session = createSession(engine, defaultOptions);
  session.setFile('program.py', text);
  const found = session.check().findings.find((one) => one.code === code);
  session.dispose();
  return found;
}

describe('what is put into a list', () => {
  const loop = (kind: string, put: string): string => `
import threading
import time

class Feed:
    def __init__(self):
        self.items = ${kind}
        threading.Thread(target=self.poll).start()

    def poll(self):
        while True:
            self.fetch()

    def fetch(self):
        for name in ("a", "b"):
            self.take(name)

    def take(self, name):
        ${put}

    def show(self):
        for item in self.items:
            print(item)
            time.sleep(1)
`;
  const whole = `
feed = Feed()
while True:
    feed.show()
`;

  it('is seen a round later where another loops over it: a hint', () => {
    expect(first('TW107', loop('[]', 'self.items.append(name)'))).toMatchObject({
      severity: 'hint',
      basis: { stale: true },
    });
  });

  it('is information where all of a short program is seen', () => {
    expect(first('TW107', loop('[]', 'self.items.append(name)') + whole)).toMatchObject({
      severity: 'information',
      basis: { stale: true, whole: true },
    });
  });

  it('of a dict ends the loop', () => {
    expect(first('TW107', loop('{}', 'self.items[name] = len(name)'))).toMatchObject({
      severity: 'warning',
      basis: { stale: false },
    });
  });
});

describe('threads that run the same code', () => {
  it('are seen beside each other where a loop starts them', () => {
    expect(
      race(`
counter = Counter()
for _ in range(3):
    threading.Thread(target=counter.count).start()
`),
    ).toMatchObject({ severity: 'warning', basis: { parted: 'same', seenBeside: true } });
  });

  it('are seen beside each other where one function starts both', () => {
    expect(
      race(`
counter = Counter()
def main():
    one = threading.Thread(target=counter.count)
    two = threading.Thread(target=counter.count)
    one.start()
    two.start()
main()
`),
    ).toMatchObject({ severity: 'warning', basis: { seenBeside: true } });
  });

  it('are seen beside each other where a helper that starts them is called in a loop', () => {
    expect(
      race(`
counter = Counter()
def begin():
    threading.Thread(target=counter.count).start()
def main():
    for _ in range(3):
        begin()
main()
`),
    ).toMatchObject({ severity: 'warning', basis: { seenBeside: true } });
  });

  it('are no more than possible where only another call of who knows whom starts the second', () => {
    expect(
      race(`
class Service:
    def __init__(self):
        self.counter = Counter()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while True:
            self.flush()

    def flush(self):
        self.counter.count()
`),
    ).toMatchObject({ severity: 'hint', confidence: 'low', basis: { parted: 'same', seenBeside: false } });
  });
});

describe('what is called from outside', () => {
  const meter = (constructed: string, later: string): string => `
import threading
import time

class Meter:
    def __init__(self):
        self.total = 0
        ${constructed}

    ${later}

    def run(self):
        while True:
            self.total += 1
            time.sleep(1)

    def reset(self):
        self.total -= 10
`;
  const start = 'threading.Thread(target=self.run, daemon=True).start()';

  it('comes beside a thread that the constructor starts', () => {
    expect(first('TW102', meter(start, 'size = 0'))).toMatchObject({
      severity: 'warning',
      basis: { clients: 1, seenBeside: true },
    });
  });

  it('may come before a thread that is started later, or after it', () => {
    expect(first('TW102', meter('pass', `def begin(self):\n        ${start}`))).toMatchObject({
      severity: 'hint',
      basis: { clients: 1, seenBeside: false },
    });
  });

  it('is a warning where the program calls it while the thread runs', () => {
    const used = 'meter = Meter()\nmeter.begin()\nmeter.reset()\n';
    expect(first('TW102', meter('pass', `def begin(self):\n        ${start}`) + used)).toMatchObject({
      severity: 'warning',
      basis: { clients: 0 },
    });
  });
});

it('tells a warning where each thread has a part of its own', () => {
  expect(
    race(`
counter = Counter()
def work():
    counter.count()
def main():
    thread = threading.Thread(target=work)
    thread.start()
    counter.reset()
    thread.join()
main()
`),
  ).toMatchObject({ severity: 'warning', basis: { parted: 'apart' } });
});

it('tells the pair that is supported best, and not the one that takes the fewest words', () => {
  const text = `
import threading

class Service:
    def __init__(self):
        self.value = 0
        self.wanted = {}
        for _ in range(3):
            threading.Thread(target=self.run, daemon=True).start()

    def want(self, name):
        self.wanted[name] = True

    def run(self):
        while True:
            if self.wanted:
                self.serve()

    def serve(self):
        self.answer()

    def answer(self):
        self.tell()

    def tell(self):
        self.note()

    def note(self):
        self.count()

    def count(self):
        self.value += 1

    def reset(self):
        self.value -= 1
`;
  expect(first('TW102', text)).toMatchObject({ severity: 'warning', basis: { parted: 'apart' } });
});

describe('a lock of a class', () => {
  const bucket = `
import threading
import click

class Bucket:
    def __init__(self):
        self.lock = threading.Lock()
        self.level = 0

    def fill(self):
        with self.lock:
            self.level += 1

    def drain(self):
        with self.lock:
            self.level = 0

    def take(self):
        self.level -= 1

@click.command()
def run():
    threading.Thread(target=print, args=("working",)).start()
`;

  it('is a promise to the clients of a library', () => {
    expect(first('TW104', bucket)).toMatchObject({ severity: 'warning', basis: { library: true } });
  });

  it('is less in a program, whose commands run by themselves', () => {
    expect(first('TW104', `${bucket}\nif __name__ == "__main__":\n    run()\n`)).toMatchObject({
      severity: 'hint',
      basis: { library: false },
    });
  });
});

describe('a method that nobody calls', () => {
  const chat = `
import threading

class Room:
    def broadcast(self, text):
        print(text)

class Session:
    def __init__(self, server):
        self.server = server

    def serve(self):
        name = input()
        self.server.clients[name] = self
        self.server.rooms["lobby"].broadcast(name)
        self.server.clients.pop(name, None)

class Server:
    def __init__(self):
        self.clients = {}
        self.rooms = {"lobby": Room()}

    def broadcast(self, text):
        for client in self.clients:
            print(client, text)

    def serve(self):
        while True:
            threading.Thread(target=Session(self).serve, daemon=True).start()

`;

  it('is not called by the name of another one', () => {
    expect(first('TW107', `${chat}\nServer().serve()\n`)).toMatchObject({
      severity: 'hint',
      basis: { uncalled: true },
    });
  });

  it('may be called where its name is handed on', () => {
    const handed = `${chat}\nserver = Server()\nprint(server.broadcast)\nserver.serve()\n`;
    expect(first('TW107', handed)).toMatchObject({ basis: { uncalled: false } });
  });
});

describe('the one instance that a metaclass keeps', () => {
  const singleton = `
import threading

class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]

class Settings(metaclass=Singleton):
    pass

def serve():
    while True:
        threading.Thread(target=Settings).start()

`;

  it('is there where it was asked for before any thread began', () => {
    expect(first('TW103', `${singleton}\nSettings()\nserve()\n`)).toBeUndefined();
    expect(first('TW103', `${singleton}\nserve()\n`)).toMatchObject({ severity: 'warning' });
  });
});

describe('a callable that a larger program hands in itself', () => {
  const printer = (given: string): string => `
import threading

lock = threading.Lock()
lines = []

def note(line, write):
    with lock:
        lines.append(line)
        write(line)

def keep(line):
    with open('log') as file:
        print(file.read(), line)

for _ in range(2):
    threading.Thread(target=note, args=('done', ${given})).start()
`;
  const further = '# a line\n'.repeat(2000);

  it('is possible only under a lock, as all that it takes is seen', () => {
    expect(first('TW411', printer('keep'))).toMatchObject({ severity: 'information' });
    expect(first('TW411', printer('keep') + further)).toMatchObject({ severity: 'hint' });
  });

  it('is information where what is handed in is not seen', () => {
    expect(first('TW411', `from plug_ins import unknown\n${printer('unknown()')}${further}`)).toMatchObject({
      severity: 'information',
    });
  });
});

describe('a change of what the process has once', () => {
  const worker = (change: string, start: string): string => `
import os
import threading

def work(place):
    ${change}
    print(os.listdir())

def begin(place):
    threading.Thread(target=work, args=(place,)).start()

def both():
    ${start}

both()
`;
  const inLoop = 'for place in ("a", "b"): begin(place)';
  const further = '# a line\n'.repeat(2000);

  it('is possible only for the environment, in more than a page or two', () => {
    expect(first('TW506', worker('os.environ["PLACE"] = place', inLoop))).toMatchObject({ severity: 'warning' });
    expect(first('TW506', worker('os.environ["PLACE"] = place', inLoop) + further)).toMatchObject({ severity: 'hint' });
    expect(first('TW506', worker('os.chdir(place)', inLoop) + further)).toMatchObject({ severity: 'warning' });
  });

  it('is possible only where a second thread is not seen, in a larger program', () => {
    const clicked = `\ndef clicked(place):\n    begin(place)\n`;
    const source = worker('os.chdir(place)', 'begin("a")') + clicked;
    expect(first('TW506', source)).toMatchObject({ severity: 'warning' });
    expect(first('TW506', source + further)).toMatchObject({ severity: 'hint' });
  });

  it('is a warning in tasks of a pool, however many are seen to be handed over', () => {
    const source = worker('os.chdir(place)', 'begin("a")')
      .replace('import threading', 'from concurrent.futures import ThreadPoolExecutor\n\npool = ThreadPoolExecutor(4)')
      .replace('threading.Thread(target=work, args=(place,)).start()', 'pool.submit(work, place)');
    expect(first('TW506', `${source}\ndef clicked(place):\n    begin(place)\n${further}`)).toMatchObject({
      severity: 'warning',
    });
  });

  it('is possible only far from where the thread begins', () => {
    const steps = [1, 2, 3, 4, 5].map((step) => `\ndef step${step}(place):\n    step${step + 1}(place)\n`).join('');
    const far = worker('step1(place)', inLoop).replace(
      '\ndef begin',
      `${steps}\ndef step6(place):\n    os.chdir(place)\n\ndef begin`,
    );
    expect(first('TW506', far)).toMatchObject({ severity: 'hint' });
  });
});
