/** The lists of the laboratory speak of functions that are there, and switching them off changes what is found. */

import { readFileSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asking, exclusionPoints, exclusions, without } from '../../scripts/lab/exclusions.mjs';
import { laboratory, withPoints } from '../../scripts/lab/instrument.mjs';
import { orderPoints } from '../../scripts/lab/orders.mjs';
import { difference, programOf } from '../../scripts/lab/program.mjs';

const root = new URL('../../', import.meta.url);

it('finds each function of its lists', () => {
  for (const point of [...exclusionPoints, ...orderPoints]) {
    const text = readFileSync(new URL(point.file, root), 'utf8');
    expect(withPoints(text, point.file, [point])).not.toBe(text);
  }
});

it('has a name for each exclusion', () => {
  const names = exclusions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('puts code before functions, methods and arrow functions, and tells what is not there', () => {
  const text = `export function f(): number { return 1; }\nclass A { m(): number { return 2; } }\nconst g = () => 3;\n`;
  const point = (at: string) => ({ file: 'a.ts', at, code: 'now()' });
  const changed = withPoints(text, 'a.ts', [point('f'), point('A.m'), point('g')]);
  expect(changed).toBe(
    `export function f(): number { now();  return 1; }\nclass A { m(): number { now();  return 2; } }\nconst g = () => { now();  return (3); };\n`,
  );
  expect(withPoints(text, 'a.ts', [{ ...point('A.m'), seen: 'say' }])).toContain(
    'm(): number { now();  return say((() => { return 2; })()); }',
  );
  expect(() => withPoints(text, 'a.ts', [point('A.n')])).toThrow('a.ts has no function A.n');
});

it('has a library of its own in each laboratory of one process', async () => {
  const [one, other] = [await laboratory(exclusionPoints), await laboratory([])];
  expect(other.library).not.toBe(one.library);
  for (const { path } of [one, other]) rmSync(path);
});

it('finds more without an exclusion', async () => {
  const { library, path } = await laboratory(exclusionPoints);
  const engine = await library.createEngine();
  const text = `import threading

done = threading.Event()
total = []


def work():
    global total
    total = [1]
    done.set()


threading.Thread(target=work).start()
done.wait()
total += [2]
`;
  const program = programOf(library, engine, new Map([['a.py', text]]));
  const { result: usual, spoke } = asking(() => program.check());
  const changed = difference(
    usual,
    without(['before'], () => program.check()),
  );
  expect(usual.keys.size).toBe(0);
  // Nothing is asked of locks here, so that leaving out what they exclude need not be tried.
  expect(spoke.has('before')).toBe(true);
  expect(spoke.has('keyed-locks')).toBe(false);
  expect(changed.gained.length).toBeGreaterThan(0);
  program.dispose();
  engine.dispose();
  rmSync(path);
});
