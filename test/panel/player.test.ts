import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/panel/player/explore.js';
import { scenarioOf } from '../../src/panel/player/from-witness.js';
import { begin, outcome, readiness, readyThreads, step } from '../../src/panel/player/machine.js';
import type { Model, Outcome } from '../../src/panel/player/model.js';
import { holding, instruction, readAddWrite, underOneLock } from '../../src/panel/player/scenario.js';
import { finding, PLAYABLE } from './findings.js';

/** Every order, one after another, with nothing remembered: the slow and obvious way to be sure. */
function everyEnd(model: Model, state = begin(model)): Outcome[] {
  const end = outcome(model, state);
  if (end) return [end];
  return readyThreads(model, state).flatMap((thread) => everyEnd(model, step(model, state, thread)));
}

function play(model: Model, order: readonly number[]): Outcome | undefined {
  return outcome(
    model,
    order.reduce((state, thread) => step(model, state, thread), begin(model)),
  );
}

function counters(amounts: readonly number[]): Model {
  return {
    threads: amounts.map((amount, index) => ({ name: `t${index}`, instructions: readAddWrite('x', amount) })),
    variables: { x: 0 },
    reentrant: [],
    expected: { x: amounts.reduce((sum, amount) => sum + amount, 0) },
  };
}

describe('the lost update', () => {
  test('of twenty orders of two threads only the two serial ones are right', () => {
    const ends = everyEnd(counters([1, 1]));
    expect(ends).toHaveLength(20);
    expect(ends.filter(({ kind }) => kind === 'fine')).toHaveLength(2);
    expect(explore(counters([1, 1]))).toMatchObject({ orders: 20, breaking: 18 });
  });

  test('says what was lost', () => {
    expect(play(counters([1, 1]), [0, 1, 1, 1, 0, 0])).toEqual({
      kind: 'broken',
      message: 'x is 1, but should be 2: an update was lost.',
    });
  });

  test('under one lock no order breaks it, with three threads too', () => {
    expect(everyEnd(underOneLock(counters([1, 2, 3]), 'lock')).map(({ kind }) => kind)).not.toContain('broken');
    expect(explore(underOneLock(counters([1, 2, 3]), 'lock')).breaking).toBe(0);
  });

  test('two different locks protect nothing', () => {
    const { threads, ...rest } = counters([1, 1]);
    const apart = threads.map((thread, index) => ({
      ...thread,
      instructions: holding(`lock ${index}`, thread.instructions),
    }));
    expect(explore({ ...rest, threads: apart }).breaking).toBeGreaterThan(0);
  });

  test('a thread that takes no lock breaks those that do', () => {
    const { threads, ...rest } = counters([1, 1]);
    const half = threads.map((thread, index) =>
      index === 0 ? { ...thread, instructions: holding('lock', thread.instructions) } : thread,
    );
    expect(explore({ ...rest, threads: half }).breaking).toBeGreaterThan(0);
  });
});

describe('every scenario keeps its promise', () => {
  test.each(PLAYABLE.map((item, index) => [`${item.code} (${index})`, item] as const))('%s', (_, item) => {
    const scenario = scenarioOf(item);
    if (!scenario) throw new Error('no scenario');
    const broken = everyEnd(scenario.model).filter(({ kind }) => kind !== 'fine');
    expect(broken.length).toBeGreaterThan(0);
    expect(everyEnd(scenario.mended).filter(({ kind }) => kind !== 'fine')).toEqual([]);

    const explored = explore(scenario.model);
    expect(explored.orders).toBe(everyEnd(scenario.model).length);
    expect(explored.breaking).toBe(broken.length);
    expect(play(scenario.model, explored.shortest ?? [])?.kind).not.toBe('fine');
  });
});

describe('scenarios of witnesses', () => {
  test('take numbers from the witness', () => {
    const scenario = scenarioOf(PLAYABLE[1]!);
    expect(scenario?.model.variables).toEqual({ 'self.balance': 100 });
    expect(scenario?.model.expected).toEqual({ 'self.balance': 120 });
    expect(scenario?.mending).toContain('self._lock');
  });

  test('count updates where the values are no numbers or the change is no sum', () => {
    const doubling = finding(
      'TW101',
      [
        'a: reads x | x *= 2 | x=1',
        'b: reads x | x *= 2 | x=1',
        'a: writes x | x *= 2 | x=2',
        'b: writes x | x *= 2 | x=2',
      ],
      { variable: 'x' },
    );
    expect(scenarioOf(doubling)?.model.expected).toEqual({ 'updates in x': 2 });
  });

  test('say what a store in between loses', () => {
    const scenario = scenarioOf(PLAYABLE.find(({ witness }) => witness[1]?.thread === 'reset')!)!;
    expect(play(scenario.model, [0, 1, 0])?.message).toBe(
      'main overwrites a change of counter that came after its read: it is lost.',
    );
    expect(play(scenario.model, [1, 0, 0])?.kind).toBe('fine');
  });

  test('count on where two threads take the last one', () => {
    const scenario = scenarioOf(PLAYABLE.find(({ witness }) => witness[0]?.thread === 'Ann')!)!;
    const end = [0, 1, 1, 0].reduce((state, thread) => step(scenario.model, state, thread), begin(scenario.model));
    expect(end.variables).toEqual({ seats: -1 });
  });

  test('a program may call its variables anything', () => {
    for (const variable of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const scenario = scenarioOf(
        finding(
          'TW101',
          ['a: reads it | it += 1', 'b: reads it | it += 1', 'a: writes it | it += 1', 'b: writes it | it += 1'],
          {
            variable,
            lock: variable,
          },
        ),
      );
      expect(scenario && explore(scenario.mended).breaking, variable).toBe(0);
    }
  });

  test.each([
    ['no witness', finding('TW101', [])],
    ['one thread only', finding('TW101', ['main: reads x | x += 1', 'main: writes x | x += 1'])],
    ['nothing written', finding('TW101', ['a: reads x | x', 'b: reads x | x'])],
    ['a rule without a schedule', finding('TW204', ['main: starts worker | t.start()'])],
    ['a code that is a property of every object', finding('constructor', ['main: starts worker | t.start()'])],
    [
      'four threads',
      finding(
        'TW101',
        ['a', 'b', 'c', 'd'].flatMap((name) => [`${name}: reads x | x`, `${name}: writes x | x`]),
      ),
    ],
  ])('none where there is nothing to play: %s', (_, item) => {
    expect(scenarioOf(item)).toBeUndefined();
  });

  test('never throws, whatever a witness says', () => {
    const word = fc.oneof(
      fc.constantFrom('reads', 'writes', 'checks', 'acquires', 'waits for', 'starts', 'pops'),
      fc.string(),
    );
    const line = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), word, fc.string())
      .map(([thread, verb, rest]) => `${thread}: ${verb} ${rest}`);
    const codes = fc.constantFrom('TW101', 'TW103', 'TW107', 'TW201', 'TW213', 'TW401', 'TW402');
    fc.assert(
      fc.property(codes, fc.array(line, { maxLength: 10 }), (code, witness) => {
        const scenario = scenarioOf(finding(code, witness, { variable: 'x' }));
        if (scenario) expect(explore(scenario.mended).breaking).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the machine', () => {
  test('a thread that cannot run leaves the state as it is', () => {
    const model = underOneLock(counters([1, 1]), 'lock');
    const held = step(model, begin(model), 0);
    expect(readiness(model, held, 1)).toEqual({ kind: 'waits-for-lock', lock: 'lock', holder: 0 });
    expect(step(model, held, 1)).toBe(held);
  });

  test('a started thread waits for its start, and join for its end', () => {
    const model: Model = {
      threads: [
        {
          name: 'main',
          instructions: [
            instruction({ kind: 'start', thread: 1 }, 'starts'),
            instruction({ kind: 'join', thread: 1 }, 'joins'),
          ],
        },
        { name: 'worker', instructions: [instruction({ kind: 'work' }, 'works')] },
      ],
      variables: {},
      reentrant: [],
      expected: {},
    };
    const fresh = begin(model);
    expect(readiness(model, fresh, 1)).toEqual({ kind: 'not-started' });
    const started = step(model, fresh, 0);
    expect(readiness(model, started, 0)).toEqual({ kind: 'waits-for-thread', thread: 1 });
    expect(everyEnd(model)).toEqual([{ kind: 'fine', message: 'All threads are through, and the result is right.' }]);
  });

  test('names who waits for whom in a deadlock', () => {
    const scenario = scenarioOf(PLAYABLE.find(({ code }) => code === 'TW401')!);
    expect(scenario && play(scenario.model, [0, 1])).toEqual({
      kind: 'deadlock',
      message:
        'Deadlock: transfer waits for b, held by report; report waits for a, held by transfer. Nobody can go on.',
    });
  });

  test('gives up on a model that is too large instead of hanging', () => {
    const many = counters(Array.from({ length: 14 }, () => 1));
    expect(() => explore(many)).toThrow(RangeError);
  });

  test('random counters: unguarded ones can break, guarded ones cannot', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(amounts, (list) => {
        expect(explore(counters(list)).breaking).toBeGreaterThan(0);
        expect(explore(underOneLock(counters(list), 'lock')).breaking).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
