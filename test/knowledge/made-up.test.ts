/** A library that nobody has heard of, said in rows only: the rules speak of it as they do of Python's own. */

import { describe, expect, test, vi } from 'vitest';
import type { Library } from '../../src/knowledge/library.js';
import { makesThreads } from '../../src/knowledge/creators.js';
import { mattersForThreads } from '../../src/facts/relevance.js';
import { engine } from '../helpers/engine.js';
import { lineAt } from '../../src/facts/lines.js';
import { createSession } from '../../src/workspace/session.js';

const madeUp = vi.hoisted((): Library => ({
  name: 'Orchestra',
  source: 'https://example.org/orchestra',
  types: {
    'orchestra.Player': {
      role: 'thread',
      takes: 'piece=target/ *args',
      methods: { play: 'start', finish: 'join' },
    },
    'orchestra.Metronome': { role: 'timer', takes: 'beat=interval piece=target args', methods: { tick: 'start' } },
    'orchestra.Band': {
      role: 'executor',
      takes: 'seats=workers',
      tasks: {
        hire: { takes: 'piece=target/ *args **kwargs', gives: 'future' },
        tour: { takes: 'piece=target each', gives: 'results' },
      },
      methods: { disband: 'shutdown' },
    },
    'orchestra.Baton': { role: 'lock', methods: { take: 'acquire', give: 'release' } },
    'orchestra.Cue': { role: 'event', methods: { raise_: 'set', watch: 'wait' } },
    'orchestra.Stand': { role: 'queue', methods: { lay: 'put', turn: 'get' } },
    'orchestra.Season': {
      role: 'scheduler',
      tasks: { book: { takes: 'piece=target day args', gives: 'nothing' } },
      decorating: { booked: 'book' },
    },
    'orchestra.Agent': {
      role: 'resource',
      callbacks: { attributes: 'on_offer', adders: { follow: 'city piece=target' }, begin: 'travel', end: 'settle' },
    },
    'orchestra.Bell': { role: 'resource', callbacks: { attributes: 'on_ring', thread: 'the ringer' } },
    'orchestra.Poster': { role: 'resource', takes: 'picture', callbacks: { attributes: 'picture' } },
    'orchestra.Programme': {
      role: 'resource',
      isFluent: true,
      callbacks: { attributes: '', adders: { give: 'piece=target/ *args' }, runs: 'open close', told: 'as added' },
    },
    'orchestra.Hall': {
      role: 'scheduler',
      threadsWith: { doors: 'open' },
      tasks: { __call__: { takes: 'pieces=jobs', gives: 'results', overlaps: true } },
    },
    'orchestra.Ensembles': { role: 'process-pool', isForProcesses: true },
  },
  tasks: {
    'orchestra.perform': { takes: 'piece=target/ *args', gives: 'future' },
    '*.seat_*_in_orchestra': { takes: 'section=target', gives: 'object', overlaps: true, callsBack: '*' },
    'orchestra.ring': { takes: 'piece=target', gives: 'object', thread: 'the bell ringer' },
  },
  callables: { 'partial of what it is called with': 'orchestra.encore' },
  standIns: { 'orchestra.tonight': 'orchestra.Programme' },
  effects: { slow: 'orchestra.rehearse' },
  patches: { 'orchestra.unplug': { keyword: 'players' } },
  threadBound: [
    {
      make: 'orchestra.podium',
      giving: [],
      anyThread: [],
      raises: 'StageError',
      source: 'https://example.org/orchestra#podium',
    },
  ],
  toolkits: [
    {
      name: 'Orchestra',
      source: 'https://example.org/orchestra#stage',
      widgets: 'orchestra.stage.*',
      anyThread: 'whisper',
      applications: 'orchestra.stage.House',
      handOver: 'stage.whisper',
      harm: 'bring the house down',
    },
  ],
}));

vi.mock(import('../../src/knowledge/libraries/index.js'), async (original) => ({
  LIBRARIES: [...(await original()).LIBRARIES, madeUp],
}));

/** What is found in a program, as `12 TW101`. */
function findingsIn(...lines: string[]): string[] {
  const session = createSession(
    engine,
    { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} },
    { onError: (error) => expect.fail(String(error)) },
  );
  try {
    session.setFile('a.py', lines.join('\n'));
    const { findings, errors } = session.check();
    expect(errors).toEqual([]);
    return findings.map(({ path, start, code }) => `${lineAt(session.facts(path)!.lineStarts, start) + 1} ${code}`);
  } finally {
    session.dispose();
  }
}

const COUNTER = ['import orchestra', 'notes = 0', 'def play():', '    global notes', '    notes += 1'];

describe('a thread class', () => {
  test('runs what it is given', () => {
    const wrong = findingsIn(...COUNTER, 'for _ in range(2):', '    orchestra.Player(play).play()');
    expect(wrong).toContain('5 TW101');
  });

  test('is not said to be joined by a method that it does not have', () => {
    const joined = findingsIn(
      ...COUNTER,
      'player = orchestra.Player(play)',
      'player.play()',
      'player.finish()',
      'print("done", notes)',
    );
    expect(joined).toEqual([]);
  });

  test('takes arguments that must fit', () => {
    const wrong = findingsIn('import orchestra', 'def solo(key): print(key)', 'orchestra.Player(solo).play()');
    expect(wrong).toContain('3 TW215');
    expect(
      findingsIn('import orchestra', 'def solo(key): print(key)', 'orchestra.Player(solo, "C").play()'),
    ).not.toContain('3 TW215');
  });

  test('is not handed what a call gives', () => {
    expect(
      findingsIn('import orchestra', 'def solo(): print("C")', 'player = orchestra.Player(solo())', 'player.play()'),
    ).toContain('3 TW203');
  });

  test('may be the base of another', () => {
    const wrong = findingsIn(
      'import orchestra',
      'class Soloist(orchestra.Player):',
      '    notes = 0',
      '    def run(self):',
      '        Soloist.notes += 1',
      'for _ in range(2):',
      '    Soloist().play()',
    );
    expect(wrong).toContain('5 TW102');
  });
});

test('a timer runs what it is given, beside others', () => {
  const wrong = findingsIn(...COUNTER, 'for _ in range(2):', '    orchestra.Metronome(1, play).tick()');
  expect(wrong).toContain('5 TW101');
});

describe('an executor', () => {
  test('runs tasks beside each other, but where it has one worker', () => {
    const run = (seats: string): string[] =>
      findingsIn(
        ...COUNTER,
        `band = orchestra.Band(${seats})`,
        'tasks = [band.hire(play) for _ in range(9)]',
        'print([task.result() for task in tasks])',
      );
    expect(run('seats=4')).toContain('5 TW101');
    expect(run('seats=1')).not.toContain('5 TW101');
  });

  test('is shut down in a function, under whatever name', () => {
    const open = findingsIn(
      'import orchestra',
      'def f():',
      '    band = orchestra.Band(2)',
      '    return band.tour(abs, [1])',
    );
    expect(open).toContain('3 TW209');
    const shut = findingsIn(
      'import orchestra',
      'def f():',
      '    band = orchestra.Band(2)',
      '    r = band.tour(abs, [1])',
      '    band.disband()',
      '    return r',
    );
    expect(shut).not.toContain('3 TW209');
  });

  test('gives futures whose results are not to be thrown away', () => {
    expect(
      findingsIn('import orchestra', 'band = orchestra.Band(2)', 'def f(): open("x").read()', 'band.hire(f)'),
    ).toContain('4 TW210');
  });
});

describe('a lock', () => {
  const locked = (first: string, last: string): string[] =>
    findingsIn(
      'import orchestra, threading',
      'baton = orchestra.Baton()',
      'notes = 0',
      'def play():',
      '    global notes',
      `    ${first}`,
      '        notes += 1',
      `    ${last}`,
      'for _ in range(2): threading.Thread(target=play).start()',
    );

  test('guards', () => {
    expect(locked('with baton:', 'pass')).not.toContain('7 TW101');
    expect(locked('baton.take(); \n    if True:', 'baton.give()')).not.toContain('8 TW101');
    expect(locked('if True:', 'pass')).toContain('7 TW101');
  });

  test('is not taken twice', () => {
    expect(
      findingsIn('import orchestra', 'baton = orchestra.Baton()', 'with baton:', '    with baton:', '        print(1)'),
    ).toContain('4 TW402');
  });
});

test('an event orders what comes before it and after it', () => {
  const run = (wait: string): string[] =>
    findingsIn(
      'import orchestra, threading',
      'cue = orchestra.Cue()',
      'score = {}',
      'def conduct():',
      '    score["a"] = 1',
      '    score["b"] = 2',
      '    cue.raise_()',
      'threading.Thread(target=conduct).start()',
      wait,
      'for part in score: print(part)',
    );
  expect(run('print("now")')).toContain('10 TW107');
  expect(run('cue.watch()')).not.toContain('10 TW107');
});

test('a queue hands over what nobody else has', () => {
  const wrong = findingsIn(
    'import orchestra, threading',
    'stand = orchestra.Stand()',
    'def read():',
    '    while not stand.empty():',
    '        print(stand.turn())',
    'for _ in range(2): threading.Thread(target=read).start()',
  );
  expect(wrong).toContain('4 TW103');
});

describe('a scheduler', () => {
  test('runs jobs on threads', () => {
    const lines = ['season = orchestra.Season()', 'season.book(play, "monday")', 'season.book(play, "friday")'];
    expect(findingsIn(...COUNTER, ...lines)).toContain('5 TW101');
  });

  test('may be given them by a decorator', () => {
    const lines = [
      'import orchestra',
      'notes = 0',
      'season = orchestra.Season()',
      '@season.booked("monday")',
      'def play():',
      '    global notes',
      '    notes += 1',
      '@season.booked("friday")',
      'def rest():',
      '    global notes',
      '    notes += 2',
    ];
    expect(findingsIn(...lines).filter((one) => one.endsWith('TW101')).length).toBeGreaterThan(0);
  });
});

test('a function runs what it is given on a thread', () => {
  expect(findingsIn(...COUNTER, 'for _ in range(2):', '    orchestra.perform(play)')).toContain('5 TW101');
});

test('what is stored in an attribute is called on a thread from then on', () => {
  const ring = (...last: string[]): string[] =>
    findingsIn(...COUNTER, 'bell = orchestra.Bell()', 'notes += 1', ...last).filter((one) => one.endsWith('TW101'));
  expect(ring('bell.on_ring = play', 'notes += 1')).toEqual(['5 TW101', '9 TW101']);
  expect(ring('bell.on_ring = play')).toEqual([]);
});

test('of an object the public methods are called, by what was made for the program', () => {
  const seat = (name: string): string[] =>
    findingsIn(
      'import orchestra, made',
      'class Strings:',
      '    bows = 0',
      `    def ${name}(self):`,
      '        Strings.bows += 1',
      'made.seat_Strings_in_orchestra(Strings())',
    );
  expect(seat('play')).toContain('5 TW102');
  expect(seat('_tune')).toEqual([]);
});

test('a pool of processes forks, and shares nothing', () => {
  const wrong = findingsIn(
    'import orchestra, threading, time',
    'def wait(): time.sleep(1)',
    'threading.Thread(target=wait).start()',
    'pool = orchestra.Ensembles()',
  );
  expect(wrong.length === 0 || wrong.some((one) => one === '4 TW503')).toBe(true);
});

test('a slow call is not made under a lock that others want', () => {
  const wrong = findingsIn(
    'import orchestra, threading',
    'lock = threading.Lock()',
    'seen = []',
    'def practise():',
    '    with lock:',
    '        seen.append(1)',
    '        orchestra.rehearse()',
    'def look():',
    '    with lock:',
    '        print(len(seen))',
    'threading.Thread(target=practise).start()',
    'threading.Thread(target=look).start()',
  );
  expect(wrong).toContain('7 TW405');
});

describe('what is kept for whoever asks for it', () => {
  const more = (how: string, ...by: string[]): string[] =>
    findingsIn(
      'import orchestra.tonight, threading',
      'notes = 0',
      'def play(more):',
      '    global notes',
      '    notes += more.loud',
      'class More: pass',
      'more = More()',
      how,
      ...by,
      'while True: play(more)',
    );
  const open = 'threading.Thread(target=orchestra.tonight.open).start()';

  test('runs on the thread that asks, with what it was kept with', () => {
    const asks = ['def ask(): orchestra.tonight.open()', 'threading.Thread(target=ask).start()'];
    expect(more('orchestra.tonight.give(play, more)', ...asks)).toContain('5 TW101');
    expect(more('orchestra.tonight.after(3).encore.give(play, more)', ...asks)).toContain('5 TW101');
  });

  test('is asked by a thread that runs the function itself', () => {
    expect(more('orchestra.tonight.give(play, more)', open)).toContain('5 TW101');
  });

  test('runs on no other', () => {
    expect(more('orchestra.tonight.give(play, more)', 'orchestra.tonight.open()')).not.toContain('5 TW101');
  });
});

test('what belongs to one thread is not used on another', () => {
  const wrong = findingsIn(
    'import orchestra, threading',
    'place = orchestra.podium()',
    'def conduct():',
    '    place.bow()',
    't = threading.Thread(target=conduct)',
    't.start()',
    't.join()',
  );
  expect(wrong).toContain('4 TW505');
});

test('a window is touched on its own thread only', () => {
  const touch = (call: string): string[] =>
    findingsIn(
      'import orchestra.stage, threading',
      'house = orchestra.stage.House()',
      'curtain = orchestra.stage.Curtain(house)',
      'def work():',
      `    curtain.${call}`,
      'threading.Thread(target=work).start()',
      'house.mainloop()',
    );
  expect(touch('open()')).toContain('5 TW501');
  expect(touch('whisper(print)')).not.toContain('5 TW501');
});

describe('a patch that makes threads green', () => {
  const patched = (...patch: string[]): string[] =>
    findingsIn(
      ...patch,
      ...COUNTER,
      'import threading',
      'for _ in range(2):',
      '    threading.Thread(target=play).start()',
    );

  test('leaves nothing to interrupt', () => {
    expect(patched('import orchestra').some((one) => one.endsWith('TW101'))).toBe(true);
    expect(patched('import orchestra; orchestra.unplug()').some((one) => one.endsWith('TW101'))).toBe(false);
  });

  test('may leave threads as they are', () => {
    expect(patched('import orchestra; orchestra.unplug(players=False)').some((one) => one.endsWith('TW101'))).toBe(
      true,
    );
  });
});

test('the words that tell whether a file matters come from rows', () => {
  expect(mattersForThreads('import orchestra')).toBe(true);
  expect(mattersForThreads('import orchestras')).toBe(false);
  expect(makesThreads('Player')).toBe(true);
  expect(makesThreads('perform')).toBe(true);
  expect(makesThreads('Baton')).toBe(false);
});

test('a method that makes threads is told by its type, whatever its own name is', () => {
  expect(makesThreads('PyAudio')).toBe(true);
  expect(makesThreads('open')).toBe(false);
  // What is begun as anything is.
  expect(makesThreads('MonitorObserver')).toBe(true);
  expect(makesThreads('start')).toBe(false);
  expect(makesThreads('on_ring')).toBe(true);
  // Much else is called so: there the module says it.
  expect(makesThreads('Stream')).toBe(false);
  expect(makesThreads('sounddevice')).toBe(true);
  // A part is called by what it is a part of.
  expect(makesThreads('picture')).toBe(false);
});

describe('what calls back', () => {
  const agent = [...COUNTER, 'agent = orchestra.Agent()'];
  const more = (...lines: string[]): readonly string[] =>
    findingsIn(...agent, ...lines, 'notes += 1').filter((told) => told.endsWith('TW101'));

  test('does so on a thread of its own from its beginning on', () => {
    expect(more('agent.on_offer = lambda *all: play()', 'agent.travel()')).toEqual(['5 TW101', '9 TW101']);
    expect(more('agent.follow("Rome", lambda *all: play())', 'agent.travel()')).toEqual(['5 TW101', '9 TW101']);
    expect(more('agent.on_offer = lambda *all: play()')).toEqual([]);
  });

  test('has ended where it was waited for', () => {
    expect(more('agent.on_offer = lambda *all: play()', 'agent.travel()', 'agent.settle()')).toEqual([]);
  });

  test('calls one after the other', () => {
    expect(findingsIn(...COUNTER, 'orchestra.ring(play)', 'orchestra.ring(play)')).toEqual([]);
    expect(findingsIn(...COUNTER, 'orchestra.ring(play)', 'notes += 1')).toContain('5 TW101');
  });

  test('runs jobs on threads where a keyword says so', () => {
    const jobs = (keyword: string): readonly string[] =>
      findingsIn(...COUNTER, `orchestra.Hall(${keyword})(orchestra.encore(play)() for _ in range(3))`);
    expect(jobs('doors="open"')).toEqual(['5 TW101']);
    expect(jobs('doors="shut"')).toEqual([]);
    expect(jobs('')).toEqual([]);
  });
});
