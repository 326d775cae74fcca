import { describe, expect, it } from 'vitest';
import { howMany } from '../../src/server/features/codeLens.js';
import { engine } from '../helpers/engine.js';
import { createSession } from '../../src/workspace/session.js';

const head = `import threading
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


def work(*args):
    print(args)


`;

/** On how many threads `work` runs, in words. */
function said(program: string): string {
  const session = createSession(engine, { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} });
  try {
    session.setFile('app.py', head + program);
    return howMany(session.threadMap('app.py').threads.filter(({ kind }) => kind !== 'main'));
  } finally {
    session.dispose();
  }
}

describe('the number of threads that run a function', () => {
  it.each([
    ['2 threads', 'for name in ("north", "south"):\n    Thread(target=work, args=(name,)).start()\n'],
    ['5 threads', 'ts = [Thread(target=work) for _ in range(5)]\nfor t in ts:\n    t.start()\n'],
    ['4 threads', 'ts = []\nfor i in range(2, 10, 2):\n    t = Thread(target=work)\n    ts.append(t)\n    t.start()\n'],
    [
      '3 threads',
      'names = ["a", "b", "c"]\nfor i, n in enumerate(names):\n    Thread(target=work, args=(i, n)).start()\n',
    ],
    ['6 threads', 'for a in range(2):\n    for b in range(3):\n        Thread(target=work, args=(a, b)).start()\n'],
    [
      '3 threads',
      'COUNT = 3\n\n\ndef main():\n    ts = [Thread(target=work) for _ in range(COUNT)]\n    for t in ts:\n        t.start()\n\n\nif __name__ == "__main__":\n    main()\n',
    ],
    ['3 threads', 'Thread(target=work).start()\nfor _ in range(2):\n    Thread(target=work).start()\n'],
    ['2 threads', 'Thread(target=work).start()\nThread(target=work).start()\n'],
    ['a thread of its own', 'Thread(target=work).start()\n'],
  ])('is known: %s', (words, program) => {
    expect(said(program)).toBe(words);
  });

  it.each([
    [
      'an input',
      'def main(names):\n    for name in names:\n        Thread(target=work, args=(name,)).start()\n\n\nmain(input().split())\n',
    ],
    [
      'a list that grows',
      'names = ["a"]\nnames.append(input())\nfor name in names:\n    Thread(target=work, args=(name,)).start()\n',
    ],
    ['a choice', 'for i in range(4):\n    if i % 2:\n        Thread(target=work).start()\n'],
    [
      'a comprehension that leaves some out',
      'ts = [Thread(target=work) for i in range(4) if i % 2]\nfor t in ts:\n    t.start()\n',
    ],
    [
      'a loop that may end early',
      'for i in range(4):\n    Thread(target=work).start()\n    if input():\n        break\n',
    ],
    [
      'a choice of which to start',
      'ts = [Thread(target=work) for i in range(4)]\nfor t in ts:\n    if input():\n        t.start()\n',
    ],
    [
      'a function called twice',
      'def go():\n    for _ in range(2):\n        Thread(target=work).start()\n\n\ngo()\ngo()\n',
    ],
    ['a loop without a number', 'while input():\n    Thread(target=work).start()\n'],
    ['starred items', 'for name in ["a", *input().split()]:\n    Thread(target=work, args=(name,)).start()\n'],
  ])('is not claimed for %s', (_what, program) => {
    expect(said(program)).toBe('many threads');
  });
});
