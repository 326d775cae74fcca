import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/witness/machine/explore.js';
import { holding, instruction, readAddWrite } from '../../src/witness/machine/holding.js';
import { begin, readiness, readyThreads, step } from '../../src/witness/machine/machine.js';
import type { Instruction, Model, Outcome } from '../../src/witness/machine/model.js';
import { Judge } from '../../src/witness/machine/outcome.js';
import {
  apply,
  evaluate,
  NONE,
  number,
  show,
  truth,
  type Container,
  type Term,
} from '../../src/witness/machine/terms.js';
import { underOneLock } from '../../src/witness/play.js';
import { checks, locks, PLAYS } from '../panel/findings.js';

/** Every order, one after another, with nothing remembered: the slow and obvious way to be sure. */
function everyEnd(model: Model, state = begin(model), judge = new Judge(model)): Outcome[] {
  const end = judge.outcome(state);
  if (end) return [end];
  return readyThreads(model, state).flatMap((thread) => everyEnd(model, step(model, state, thread), judge));
}

function run(model: Model, order: readonly number[]): Outcome | undefined {
  return new Judge(model).outcome(order.reduce((state, thread) => step(model, state, thread), begin(model)));
}

const shared = (name: string): Term => ({ is: 'shared', name });
const symbol = (name: string, lane?: number): Term => ({ is: 'symbol', name, ...(lane !== undefined && { lane }) });
const list = (...items: readonly Term[]): Container => ({ is: 'container', type: 'list', items });

function model(
  programs: readonly (readonly Instruction[])[],
  variables: Model['variables'],
  right: Model['right'] = 'serial',
): Model {
  return {
    threads: programs.map((instructions, index) => ({ name: `t${index}`, instructions })),
    variables,
    reentrant: [],
    right,
  };
}

const counters = (amounts: readonly number[]): Model =>
  model(
    amounts.map((amount) => readAddWrite('x', amount)),
    { x: number(0) },
  );

/** `x *= factor` as a read and a write. */
const factor = (by: number): readonly Instruction[] => [
  instruction({ kind: 'read', value: shared('x'), into: 'x' }, 'reads x'),
  instruction({ kind: 'write', variable: 'x', value: apply('*', { is: 'own', name: 'x' }, number(by)) }, 'writes x'),
];

describe('what is right is what one thread after the other gives', () => {
  test('of twenty orders of two threads only the two serial ones are', () => {
    const ends = everyEnd(counters([1, 1]));
    expect(ends).toHaveLength(20);
    expect(ends.filter(({ kind }) => kind === 'fine')).toHaveLength(2);
    expect(explore(counters([1, 1]))).toMatchObject({ orders: 20, breaking: 18 });
  });

  test('two tests and two acts: six orders, four break', () => {
    expect(explore(checks.model)).toMatchObject({ orders: 6, breaking: 4 });
  });

  test('two factors: 12 is right, 4 and 6 are not, and nothing else comes about', () => {
    const factors = model([factor(2), factor(3)], { x: number(2) });
    const results = new Set<string>();
    const visit = (state = begin(factors)): void => {
      const ready = readyThreads(factors, state);
      if (ready.length === 0) results.add(`${show(state.variables['x']!)} ${new Judge(factors).outcome(state)!.kind}`);
      for (const thread of ready) visit(step(factors, state, thread));
    };
    visit();
    expect([...results].sort()).toEqual(['12 fine', '4 broken', '6 broken']);
  });

  test('symbols are counted with as they stand', () => {
    const minus = (lane: number): readonly Instruction[] => [
      instruction({ kind: 'read', value: shared('x'), into: 'x' }, 'reads x'),
      instruction(
        { kind: 'write', variable: 'x', value: apply('-', { is: 'own', name: 'x' }, symbol('amount', lane)) },
        'writes x',
      ),
    ];
    const balance = model([minus(0), minus(1)], { x: symbol('n') });
    expect(run(balance, [0, 1, 1, 0])?.message).toBe(
      'x is n - amount₁; one thread after the other gives n - amount₁ - amount₂.',
    );
    expect(explore(balance)).toMatchObject({ orders: 6, breaking: 4 });
  });

  test('says what was lost', () => {
    expect(run(counters([1, 1]), [0, 1, 1, 1, 0, 0])).toEqual({
      kind: 'broken',
      message: 'x is 1; one thread after the other gives 2.',
    });
  });
});

describe('locks', () => {
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

  test('who waits for whom in a deadlock is named', () => {
    expect(run(locks.model, [0, 1])).toEqual({
      kind: 'deadlock',
      message:
        'Deadlock: transfer waits for b, held by report; report waits for a, held by transfer. Nobody can go on.',
    });
  });

  test('a thread that cannot run leaves the state as it is', () => {
    const one = underOneLock(counters([1, 1]), 'lock');
    const held = step(one, begin(one), 0);
    expect(readiness(one, held, 1)).toEqual({ kind: 'waits-for-lock', lock: 'lock', holder: 0 });
    expect(step(one, held, 1)).toBe(held);
  });
});

describe('every game keeps its promise', () => {
  test.each(PLAYS.map((play) => [play.goal, play] as const))('%s', (_, play) => {
    const broken = everyEnd(play.model).filter(({ kind }) => kind !== 'fine');
    expect(broken.length).toBeGreaterThan(0);
    expect(everyEnd(play.fixed).filter(({ kind }) => kind !== 'fine')).toEqual([]);
    const explored = explore(play.model);
    expect(explored.orders).toBe(everyEnd(play.model).length);
    expect(explored.breaking).toBe(broken.length);
    expect(run(play.model, explored.breakingOrder ?? [])?.kind).not.toBe('fine');
  });
});

describe('the machine', () => {
  test('a started thread waits for its start, and join for its end', () => {
    const family = model(
      [
        [instruction({ kind: 'start', thread: 1 }, 'starts'), instruction({ kind: 'join', thread: 1 }, 'joins')],
        [instruction({ kind: 'work' }, 'works')],
      ],
      {},
      'end',
    );
    const fresh = begin(family);
    expect(readiness(family, fresh, 1)).toEqual({ kind: 'not-started' });
    const started = step(family, fresh, 0);
    expect(readiness(family, started, 0)).toEqual({ kind: 'waits-for-thread', thread: 1 });
    expect(everyEnd(family)).toEqual([
      { kind: 'fine', message: 'All threads are through, and nothing was used too early.' },
    ]);
  });

  test('who finds nothing to take waits for ever; who pops nothing fails', () => {
    const take = (method: string): readonly Instruction[] => [
      instruction({ kind: 'check', test: shared('jobs'), skip: 1 }, 'checks jobs'),
      instruction({ kind: 'change', variable: 'jobs', method, args: [] }, 'takes one'),
    ];
    const queue = model([take('get'), take('get')], { jobs: { is: 'container', type: 'queue', items: [symbol('a')] } });
    expect(run(queue, [0, 1, 1])?.message).toBe(
      't0 waits for an item in jobs, and nobody is left to help: it waits for ever.',
    );
    const stack = model([take('pop'), take('pop')], { jobs: list(symbol('a')) });
    expect(run(stack, [0, 1, 1, 0])?.message).toBe('t0: IndexError: pop from empty list');
  });

  test('a loop over a dict fails where the size changes, one over a list skips what moves', () => {
    const loop = [
      instruction({ kind: 'iterate', variable: 'd' }, 'loops'),
      instruction({ kind: 'next', variable: 'd' }, 'next'),
      instruction({ kind: 'next', variable: 'd' }, 'next'),
    ];
    const entries: Container = {
      is: 'container',
      type: 'dict',
      items: ['a', 'b'].map((key) => ({ is: 'pair', key: symbol(key), value: NONE })),
    };
    const drop = [instruction({ kind: 'change', variable: 'd', method: 'del', args: [symbol('a')] }, 'deletes')];
    expect(run(model([loop, drop], { d: entries }), [0, 1, 0])?.message).toContain('dictionary changed size');
    const first = [instruction({ kind: 'change', variable: 'd', method: 'pop', args: [number(0)] }, 'pops')];
    const walk = model([loop, first], { d: list(symbol('a'), symbol('b')) });
    expect(run(walk, [0, 1, 0, 0])?.kind).toBe('broken');
    const last = [instruction({ kind: 'change', variable: 'd', method: 'append', args: [symbol('c')] }, 'appends')];
    expect(explore(model([loop, last], { d: list(symbol('a'), symbol('b')) })).breaking).toBe(0);
  });

  test('a program may call its variables anything', () => {
    for (const variable of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const bare = model(
        [readAddWrite(variable, 1), readAddWrite(variable, 1)],
        Object.fromEntries([[variable, number(0)]]),
      );
      expect(explore(underOneLock(bare, variable)).breaking, variable).toBe(0);
    }
  });

  test('gives up on a model that is too large instead of hanging', () => {
    const many = counters(Array.from({ length: 6 }, () => 1));
    expect(() => explore(many)).toThrow(RangeError);
  });

  test('random counters: unguarded ones can break, guarded ones cannot', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(amounts, (some) => {
        expect(explore(counters(some)).breaking).toBeGreaterThan(0);
        expect(explore(underOneLock(counters(some), 'lock')).breaking).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe('terms', () => {
  const nothing = { own: () => undefined, shared: () => undefined };
  const come = (term: Term): string => show(evaluate(term, nothing));

  test('are worked out as far as the program says what they are', () => {
    expect(come(apply('-', symbol('n'), number(80)))).toBe('n - 80');
    expect(come(apply('+', apply('-', symbol('n'), number(80)), number(81)))).toBe('n + 1');
    expect(come(apply('*', apply('+', symbol('n'), number(1)), number(2)))).toBe('(n + 1) * 2');
    expect(come(apply('//', number(-7), number(2)))).toBe('-4');
    expect(come(apply('%', number(-7), number(3)))).toBe('2');
    expect(come(apply('/', number(6), number(2)))).toBe('3.0');
    expect(come(apply('+', number(0), symbol('amount', 1)))).toBe('amount₂');
    expect(come(apply('*', number(2 ** 52), number(2 ** 52)))).toBe(`${2 ** 52} * ${2 ** 52}`);
  });

  test('are true, false, or nobody knows', () => {
    const asked = (term: Term): boolean | undefined => truth(evaluate(term, nothing));
    expect(asked(apply('is', symbol('load(key)'), NONE))).toBe(false);
    expect(asked(apply('is', symbol('x'), NONE))).toBeUndefined();
    expect(asked(apply('is not', NONE, NONE))).toBe(false);
    expect(asked(apply('in', symbol('k'), list(symbol('k'))))).toBe(true);
    expect(asked(apply('not in', symbol('k'), list()))).toBe(true);
    expect(asked(apply('in', symbol('k'), list(symbol('j'))))).toBeUndefined();
    expect(asked(apply('<', apply('len', list(NONE, NONE)), number(3)))).toBe(true);
    expect(asked(apply('>=', symbol('balance'), symbol('amount')))).toBeUndefined();
  });
});
