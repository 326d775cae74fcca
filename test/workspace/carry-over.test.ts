import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine } from '../helpers/engine.js';
import { analyse, type Analyse } from '../../src/workspace/analysis.js';
import { changeBetween } from '../../src/workspace/carry-over.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession, type Session } from '../../src/workspace/session.js';

/** A session that counts how often it analyses. */
function open(text: string): { session: Session; runs: () => number } {
  let runs = 0;
  const counting: Analyse = (...given) => {
    runs++;
    return analyse(...given);
  };
  const session = createSession(engine, defaultOptions, { analyse: counting });
  session.setFile('a.py', text);
  session.check();
  return { session, runs: () => runs };
}

/** Types a text a character at a time in front of `place`. */
function type(session: Session, place: string, typed: string): void {
  let at = session.text('a.py')!.indexOf(place);
  for (const newText of typed) {
    session.editFile('a.py', [{ start: at, end: at, newText }]);
    at++;
    session.check();
  }
}

const findingsOf = (session: Session): unknown =>
  session.check().findings.map((finding) => ({ ...finding, subject: undefined }));

/** What a session finds that has never seen another text. */
function afresh(session: Session): unknown {
  const other = createSession(engine, defaultOptions);
  other.adopt(session.facts('a.py')!, session.text('a.py')!);
  const found = findingsOf(other);
  other.dispose();
  return found;
}

const program = `import threading

hits = 0


def worker():
    global hits
    hits += 1
    # here
    print("counting")
    return hits


def helper(items):
    total = 0
    for item in items:
        total += item
    return total


class Server:
    def start(self):
        self.pump = threading.Thread(target=worker)
        self.pump.start()

    def finish(self, parts):
        return len(parts)


for _ in range(4):
    threading.Thread(target=worker, daemon=True).start()
`;

const sale = `import threading

tickets = 9


def sell(buyer):
    global tickets
    buyer.greet()
    # here
    if tickets > 0:
        tickets -= 1
    buyer.leave()


for name in ["a", "b"]:
    threading.Thread(target=sell, args=(name,), daemon=True).start()
`;

describe('edits that say nothing are not analysed', () => {
  test.each([
    ['a comment', '\n    global hits', '  # counts what comes in'],
    ['blanks', ' += 1', '    '],
    ['the first letters of a statement', '# here', 'amount '],
    ['a function that nothing runs', 'total += item', 'total += 2 * item; '],
    ['a value that is not there yet, above a statement', '# here', 'amount ='],
    ['the words of a message', 'counting"', ' what comes in'],
  ])('%s', (_name, place, typed) => {
    const { session, runs } = open(program);
    expect(session.check().findings).not.toEqual([]);
    type(session, place, typed);
    expect(runs()).toBe(1);
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('a line above one that a finding points at, and the line gone again', () => {
    const { session, runs } = open(program);
    const at = program.indexOf('hits += 1');
    session.editFile('a.py', [{ start: at, end: at, newText: 'amount\n    ' }]);
    expect(findingsOf(session)).toEqual(afresh(session));
    session.editFile('a.py', [{ start: at, end: at + 'amount\n    '.length, newText: '' }]);
    expect(findingsOf(session)).toEqual(afresh(session));
    expect(runs()).toBe(1);
  });

  test('what was there before', () => {
    const { session, runs } = open(program);
    type(session, '# here', 'del');
    const analysed = runs();
    const at = session.text('a.py')!.indexOf('del# here');
    for (const end of [at + 3, at + 2, at + 1]) {
      session.editFile('a.py', [{ start: end - 1, end, newText: '' }]);
      session.check();
    }
    expect(session.text('a.py')).toBe(program);
    expect(runs()).toBe(analysed);
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('a call of what is not there', () => {
    const { session, runs } = open(sale);
    type(session, '# here', 'price = measure\n');
    const at = session.text('a.py')!.indexOf('\n# here');
    for (const [place, newText] of [
      [at, '()'],
      [at + 1, '1'],
    ] as const)
      session.editFile('a.py', [{ start: place, end: place, newText }]);
    expect(findingsOf(session)).toEqual(afresh(session));
    expect(runs()).toBe(1);
  });

  test('other constants in a call of what is not there, and all of it gone again', () => {
    const { session, runs } = open(program);
    type(session, '\n\n    def finish', '\n        size = measure');
    const at = session.text('a.py')!.indexOf('measure') + 'measure'.length;
    session.editFile('a.py', [{ start: at, end: at, newText: '()' }]);
    session.check();
    const analysed = runs();
    session.editFile('a.py', [{ start: at + 1, end: at + 1, newText: '1' }]);
    expect(findingsOf(session)).toEqual(afresh(session));
    session.editFile('a.py', [{ start: at - '\n        size = measure'.length, end: at + 3, newText: '' }]);
    expect(session.text('a.py')).toBe(program);
    expect(findingsOf(session)).toEqual(afresh(session));
    expect(runs()).toBe(analysed);
  });

  test('lines above one that a finding cites', () => {
    const { session, runs } = open(sale);
    const cited = (): string =>
      session
        .check()
        .findings.map(({ message }) => message)
        .join();
    expect(cited()).toContain('line 11');
    type(session, 'def sell', '\n\n');
    expect(runs()).toBe(1);
    expect(cited()).toContain('line 13');
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('lines above one that begins a sentence', () => {
    const { session, runs } = open(
      'import threading\n\nsquares = []\n\n\ndef work(n):\n    squares.append(n * n)\n\n\nworker = threading.Thread(target=work, args=(3,))\nworker.start()\nprint(squares)\n',
    );
    const message = (): string =>
      session
        .check()
        .findings.filter(({ code }) => code === 'TW201')
        .map((finding) => finding.message)
        .join();
    expect(message()).toContain('Line 12');
    type(session, 'def work', '\n\n');
    expect(runs()).toBe(1);
    expect(message()).toContain('Line 14');
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('lines inside of what a finding covers', () => {
    const { session, runs } = open(
      'import threading\n\nlock = threading.Lock\ntotal = 0\n\n\ndef work():\n    global total\n    with lock:\n        # here\n        total += 1\n\n\nfor _ in range(2):\n    threading.Thread(target=work).start()\n',
    );
    expect(session.check().findings.some(({ covers }) => covers !== undefined)).toBe(true);
    type(session, '# here', '# and ');
    expect(runs()).toBe(1);
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('until one says something', () => {
    const { session, runs } = open(program);
    type(session, '# here', 'amount ');
    type(session, '# here', '= hits ');
    expect(runs()).toBeGreaterThan(1);
    expect(findingsOf(session)).toEqual(afresh(session));
  });

  test('what is asked for beyond findings comes from the text as it is', () => {
    const { session } = open(program);
    type(session, 'def worker', '# what all do\n');
    type(session, 'what all do', 'this is ');
    const text = session.text('a.py')!;
    const target = session.threadMap('a.py').threads.find(({ kind }) => kind === 'thread')?.target;
    expect(target?.start).toBe(text.indexOf('def worker'));
    const [finding] = session.check().findings;
    const edit = session.fixes(finding!)[0]?.edits.find(({ newText }) => newText.includes('with '));
    expect(edit?.start).toBe(text.indexOf('hits += 1'));
  });
});

describe('edits that say something', () => {
  test('a join in a function that nothing runs', () => {
    const { session } = open(program);
    type(session, 'return len', 'self.pump.join(); ');
    expect(findingsOf(session)).toEqual(afresh(session));
  });
});

test('what a story takes for given names the line where it stands now', () => {
  const { session, runs } = open(`import threading

lock = threading.Lock()
# here


def keep(price):
    lock.acquire()
    print(price())
    lock.release()
`);
  const supposed = (): unknown => session.check().findings.flatMap(({ data }) => data['suppose'] ?? []);
  expect(supposed()).toEqual(['Say that line 9 raises.']);
  type(session, '# here', '# and\n');
  expect(runs()).toBe(1);
  expect(findingsOf(session)).toEqual(afresh(session));
  expect(supposed()).toEqual(['Say that line 10 raises.']);
});

test('a word that makes a parameter list of a thread unreadable', () => {
  const { session } = open(`from threading import Thread


class Sender(Thread):
    def __init__(
        self,
        target,
        tries=3,
    ):
        self.address = target

    def run(self):
        print(self.address)


Sender("a").start()
`);
  expect(session.check().findings.map(({ code }) => code)).toContain('TW211');
  type(session, 'tries=3', 'self.');
  expect(session.check().findings.map(({ code }) => code)).not.toContain('TW211');
  expect(findingsOf(session)).toEqual(afresh(session));
});

test('a line that makes a program longer than a page or two', () => {
  const { session, runs } = open(program + '\n'.repeat(119 - program.split('\n').length));
  type(session, '# here', '\n');
  expect(runs()).toBe(2);
  expect(findingsOf(session)).toEqual(afresh(session));
});

test('an end of the process that is typed into a function that nothing runs', () => {
  const { session } = open(`import os
import threading
import time


def work():
    while True:
        time.sleep(1)


threading.Thread(target=work).start()


def leave():
    os._exit(0)
`);
  expect(session.check().findings).toEqual([]);
  const at = session.text('a.py')!.indexOf('os._exit');
  session.editFile('a.py', [{ start: at, end: at, newText: 'x' }]);
  expect(session.check().findings.map(({ code }) => code)).toEqual(['TW201']);
  expect(findingsOf(session)).toEqual(afresh(session));
});

test('a function that nobody looked at, of which an edit shows that it takes a lock by another name', () => {
  const { session } = open(`import threading

gate = threading.Lock()
inside = 0


def enter(plate):
    global inside
    gate.acquire()
    if plate == "guest":
        inside = inside + 1
        gate.release()
    elif plate == "":
        gate.release()
    r    else:
        inside = inside + 2
        gate.release()
`);
  const at = session.text('a.py')!.indexOf('r    else');
  session.editFile('a.py', [{ start: at, end: at + 1, newText: '' }]);
  expect(afresh(session)).toMatchObject([{ code: 'TW104' }]);
  expect(findingsOf(session)).toEqual(afresh(session));
});

test('whatever is typed, the findings are those of the text', () => {
  const folder = join(import.meta.dirname, '../rules');
  const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));
  const pieces = [
    '# note\n',
    '\n',
    'value = compute(1)\n',
    'compute()\n',
    'value =\n',
    'print("done")\n',
    'return\n',
    'raise\n',
    'self.count += 1\n',
    'x',
    't.join()\n',
    'if ready:\n',
    '  ',
  ];
  let seed = 7;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  for (let round = 0; round < 40; round++) {
    const text = readFileSync(join(folder, cases[below(cases.length)]!), 'utf8');
    const { session } = open(text);
    const lines = text.split('\n');
    const line = below(lines.length);
    const indent = /^\s*/.exec(lines[line]!)![0];
    const from = lines.slice(0, line).join('\n').length + 1 + indent.length;
    session.editFile('a.py', [{ start: from - indent.length, end: from - indent.length, newText: indent }]);
    let at = from;
    for (const newText of pieces[below(pieces.length)]!) {
      session.editFile('a.py', [{ start: at, end: at, newText }]);
      at++;
      expect(findingsOf(session)).toEqual(afresh(session));
    }
    for (; at > from; at--) {
      session.editFile('a.py', [{ start: at - 1, end: at, newText: '' }]);
      expect(findingsOf(session)).toEqual(afresh(session));
    }
    session.dispose();
  }
});

test.each([
  ['abc', 'abxc', { start: 2, oldEnd: 2, newEnd: 3 }],
  ['aab', 'ab', { start: 1, oldEnd: 2, newEnd: 1 }],
  ['same', 'same', { start: 4, oldEnd: 4, newEnd: 4 }],
  ['', 'x', { start: 0, oldEnd: 0, newEnd: 1 }],
])('what changed from %j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change);
});
