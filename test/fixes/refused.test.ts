import { describe, expect, it } from 'vitest';
import { fixesOf } from '../helpers/fixes-of.js';

/** A thread that polls a flag, with lines before the class, in it, and below it. */
const poller = ({ above = '', init = 'self.stopped = False', body = '', below = '' }): string => `import threading
import time
${above}

class Poller:
    def __init__(self):
        ${init}
        self.thread = threading.Thread(target=self.poll)

    def poll(self):
        while not self.stopped:
            time.sleep(1)

    def stop(self):
        self.stopped = True
        self.thread.join()
${body}

poller = Poller()
poller.thread.start()
poller.stop()
${below}`;

const SUBCLASS = `import main


class Other(main.Poller):
    def done(self):
        return self.stopped
`;

const AS_KEYWORDS = `
    def update(self, **values):
        for name, value in values.items():
            setattr(self, name, value)
`;

const REGISTER = 'def register(cls):\n    return cls\n';

describe('an Event in place of a flag', () => {
  it('is offered where nothing else uses it', () => {
    expect(fixesOf('TW108', poller({}))).toHaveLength(1);
  });

  it('is not offered for a loop that sits in a wait for something from outside', () => {
    const asks = poller({}).replace('time.sleep(1)', 'print(input("next? "))');
    expect(fixesOf('TW108', asks)).toEqual([]);
  });

  it.each([
    ['a subclass that is defined elsewhere', poller({}), { 'other.py': SUBCLASS }],
    [
      'another file that sets it',
      poller({}),
      { 'other.py': 'import main\n\n\ndef end():\n    main.poller.stopped = True\n' },
    ],
    ['something unknown that has an attribute of that name', poller({ below: 'print(open(__file__).stopped)\n' }), {}],
    ['its name as a string', poller({ below: 'print(getattr(poller, "stopped"))\n' }), {}],
    ['attributes set by name', poller({ body: AS_KEYWORDS }), {}],
    ['the attributes as a dict', poller({ below: 'print(poller.__dict__)\n' }), {}],
    ['copies of the object', poller({ above: 'import copy\n', below: 'print(copy.copy(poller))\n' }), {}],
    ['another process', poller({ above: 'import multiprocessing\n' }), {}],
    ['a decorated class', poller({ above: REGISTER }).replace('class Poller', '@register\nclass Poller'), {}],
    ['a base that is not seen', poller({ above: 'from unseen import Base\n' }).replace('Poller:', 'Poller(Base):'), {}],
    ['a first value that comes from outside', poller({ init: 'self.stopped = bool(time.time() < 0)' }), {}],
    [
      'a value of the class',
      poller({ init: 'pass' }).replace('class Poller:', 'class Poller:\n    stopped = False\n'),
      {},
    ],
    ['None as a third value', poller({ body: '\n    def reset(self):\n        self.stopped = None\n' }), {}],
    ['two targets at once', poller({ body: '\n    def both(self):\n        self.a = self.stopped = True\n' }), {}],
    [
      'a handler of signals',
      poller({ below: 'signal.signal(2, lambda *_: poller.stop())\n', above: 'import signal\n' }),
      {},
    ],
  ])('is not offered beside %s', (_, text, others) => {
    expect(fixesOf('TW108', text, { others: others })).toEqual([]);
  });

  const script = (rest: string): string => `import threading
import time

running = True


def work():
    while running:
        time.sleep(1)


def main():
    global running
    thread = threading.Thread(target=work)
    thread.start()
    running = False
    thread.join()

${rest}
main()
`;

  it('says the opposite of a flag of the module, where it is named for going on', () => {
    expect(fixesOf('TW108', script('')).map(({ title }) => title)).toEqual([
      'Replace running by an Event, stopping, and wait for it instead of sleeping',
    ]);
    // The opposite of another name is known to its author alone, and the Event that it would be could not be waited for.
    expect(fixesOf('TW108', script('').replaceAll('running', 'not_done'))).toEqual([]);
  });

  it.each([
    ['imports it', { 'other.py': 'from main import running\n\nprint(running)\n' }],
    ['imports everything', { 'other.py': 'from main import *\n\nprint(running)\n' }],
    ['sets it through the module', { 'other.py': 'import main\n\nmain.running = False\n' }],
  ])('is not offered where another file %s', (_, others) => {
    expect(fixesOf('TW108', script(''), { others })).toEqual([]);
  });

  it.each([
    ['globals()', 'print(globals())'],
    ['a loop that binds it', 'for running in (True,):\n    pass'],
    ['its name for a function', 'class Job:\n    def work(self, was=running):\n        return was'],
  ])('is not offered beside %s', (_, rest) => {
    expect(fixesOf('TW108', script(rest))).toEqual([]);
  });

  it('does not wait where the loop does something else after the sleep', () => {
    const text = poller({}).replace(
      '            time.sleep(1)',
      '            time.sleep(1)\n            print("look")',
    );
    const [fix] = fixesOf('TW108', text);
    expect(fix!.title).toBe('Make self.stopped a threading.Event');
    expect(fix!.edits.some(({ newText }) => newText.includes('wait'))).toBe(false);
  });
});

describe('a new thread for each start', () => {
  const twice = (made: string, between = '', below = ''): string => `import threading
import queue

jobs = queue.Queue()


def work(*args):
    print(args)


def main(port):
    ${made}
    for _ in range(3):
        ${between || 'print("again")'}
        thread.start()
        thread.join()
${below}

main(1)
`;

  it('is offered where it means the same', () => {
    expect(fixesOf('TW205', twice('thread = threading.Thread(target=work, args=(port,))'))).toHaveLength(1);
  });

  it.each([
    ['what it is given is made with it', twice('thread = threading.Thread(target=work, args=(queue.Queue(),))')],
    ['what it is given changes', twice('thread = threading.Thread(target=work, args=(port,))', 'port += 1')],
    ['what is set on it depends on more', twice('thread = threading.Thread(target=work)', 'thread.daemon = True')],
    ['others have it', twice('thread = threading.Thread(target=work)', '', '    return thread')],
  ])('is not offered where %s', (_, text) => {
    expect(fixesOf('TW205', text)).toEqual([]);
  });

  it('is not offered for a thread of the module that a function starts', () => {
    const text = `import threading


def work():
    print("work")


thread = threading.Thread(target=work)


def main():
    for _ in range(3):
        thread.start()
        thread.join()


main()
`;
    expect(fixesOf('TW205', text)).toEqual([]);
  });
});

describe('two loops in place of one', () => {
  const rounds = (items: string, body: string): string => `from concurrent.futures import ThreadPoolExecutor
import sys
import time


def square(n):
    return n * 2


def main(numbers):
    total = 0
    seen = []
    with ThreadPoolExecutor() as pool:
        for n in ${items}:
${body.replace(/^/gm, '            ')}
    print(total, seen)


main([1, 2, 3])
`;
  const PLAIN = 'future = pool.submit(square, n)\nseen.append(future.result())';

  it('are offered where the rounds are independent', () => {
    expect(fixesOf('TW206', rounds('numbers', PLAIN))).toHaveLength(1);
  });

  it.each([
    [
      'a round needs the result of the one before',
      rounds('numbers', 'future = pool.submit(square, total)\ntotal = future.result()'),
    ],
    [
      'a round is given what the one before filled',
      rounds('numbers', 'future = pool.submit(square, seen)\nseen.append(future.result())'),
    ],
    ['items come in one by one', rounds('sys.stdin', PLAIN)],
    ['the loop keeps its distance', rounds('numbers', `${PLAIN}\ntime.sleep(1)`)],
    ['the loop is left early', rounds('numbers', `${PLAIN}\nif seen:\n    break`)],
    [
      'the task reads what the round has set',
      rounds('numbers', 'future = pool.submit(lambda: square(n))\nseen.append(future.result())'),
    ],
  ])('are not offered where %s', (_, text) => {
    expect(fixesOf('TW206', text)).toEqual([]);
  });
});

describe('a pool in place of a thread for each item', () => {
  const crowd = (work: string, thread = 'target=check, args=(url,)', after = ''): string => `import queue
import sys
import threading

found = queue.Queue()
local = threading.local()


def check(url):
    ${work}


def check_all(urls):
    threads = []
    for url in urls:
        thread = threading.Thread(${thread})
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    ${after || 'print("checked")'}


check_all(open(__file__).readlines())
`;

  it('is offered where one task does not need another', () => {
    expect(fixesOf('TW208', crowd('found.put(url)'))).toHaveLength(1);
  });

  it.each([
    ['tasks wait for something', crowd('print(found.get())')],
    ['tasks end their thread', crowd('sys.exit(url)')],
    ['tasks keep something in their thread', crowd('local.url = url')],
    ['tasks ask which thread they are on', crowd('print(threading.current_thread())')],
    ['threads are daemons', crowd('found.put(url)', 'target=check, args=(url,), daemon=True')],
    ['threads have names', crowd('found.put(url)', 'target=check, args=(url,), name=url')],
    ['the work is not seen', crowd('found.put(url)', 'target=print, args=(url,)')],
    ['the threads are used afterwards', crowd('found.put(url)', undefined, 'print(threads)')],
    [
      'somebody may interrupt it',
      crowd('found.put(url)').replace(
        /    threads = [^]*?print\("checked"\)\n/,
        (body) => `    try:\n${body.replace(/^(?=.)/gm, '    ')}    except KeyboardInterrupt:\n        sys.exit(1)\n`,
      ),
    ],
    ['the threads are joined for a while only', crowd('found.put(url)').replace('thread.join()', 'thread.join(1)')],
  ])('is not offered where %s', (_, text) => {
    expect(fixesOf('TW208', text)).toEqual([]);
  });
});

describe('the function and its arguments apart', () => {
  const given = (call: string): string => `import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool


def add(*numbers):
    return f"{sum(numbers)}"


def options():
    return {}


def main():
    pool = ThreadPool(2)
    with ThreadPoolExecutor() as executor:
        ${call}
    pool.terminate()


main()
`;

  it.each([
    ['map calls it with each item', 'print(pool.map(add(1), [1, 2]))'],
    ['it has other arguments already', 'print(executor.submit(add(1), 2).result())'],
    ['args are there already', 'threading.Thread(target=add(1), args=(2,)).start()'],
    ['arguments may come by **', 'threading.Thread(target=add(1), **options()).start()'],
  ])('are not offered where %s', (_, call) => {
    expect(fixesOf('TW203', given(call))).toEqual([]);
  });
});
