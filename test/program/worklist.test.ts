import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Queued, Worklist } from '../../src/program/model/worklist.js';

const activation = (order: number): Queued => ({ order, queued: false });

function taken(work: Worklist<Queued>): number[] {
  const orders: number[] = [];
  for (let act = work.take(); act !== undefined; act = work.take()) orders.push(act.order);
  return orders;
}

describe('the worklist', () => {
  it('gives callees before their callers, each once, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200)), (orders) => {
        const work = new Worklist<Queued>();
        const acts = orders.map(activation);
        for (const act of [...acts, ...acts]) work.add(act);
        expect(taken(work)).toEqual([...orders].sort((a, b) => a - b));
      }),
    );
  });

  it('lets what becomes new further down wait until the callers above were looked at', () => {
    const work = new Worklist<Queued>();
    const [low, middle, high] = [activation(1), activation(2), activation(3)];
    for (const act of [low, middle, high]) work.add(act);
    expect(work.take()).toBe(low);
    expect(work.take()).toBe(middle);
    work.add(low);
    work.add(middle);
    expect(taken(work)).toEqual([3, 1, 2]);
  });

  it('gives what is deferred when it is resumed, once, and defers nothing until it is empty', () => {
    const work = new Worklist<Queued>();
    const [low, middle, high] = [activation(1), activation(2), activation(3)];
    for (const act of [low, middle, low]) work.defer(act);
    work.add(middle);
    expect(taken(work)).toEqual([2]);
    work.resume();
    expect(work.take()).toBe(low);
    work.defer(high);
    expect(taken(work)).toEqual([3]);
    work.defer(low);
    expect(work.take()).toBeUndefined();
  });

  it('has nothing to give when everything was taken, and takes more after that', () => {
    const work = new Worklist<Queued>();
    expect(work.take()).toBeUndefined();
    const act = activation(5);
    work.add(act);
    expect(work.take()).toBe(act);
    expect(work.take()).toBeUndefined();
    work.add(act);
    expect(work.take()).toBe(act);
  });
});
