import { expect, it } from 'vitest';
import { lowerFile } from '../../src/facts/lower.js';
import { Program } from '../../src/program/program.js';
import { engine } from '../helpers/engine.js';

/** In how many ways `store` is entered, where each of its callers has made an object of its own and asked another thing. */
function waysIntoStore(body: string, before = ''): number {
  const text = `
import threading
shelf = {}
def store(key):
${body}
    shelf[key] = key
def idle():
    print('idle')
class Box:
    pass
def one(asked):
    box = Box()
    if asked > 1:
        store(1)
def two(asked):
    box, other = Box(), Box()
    if asked > 2:
        store(2)
def three(asked):
    if asked > 3:
        store(3)
${before}
one(9)
two(9)
three(9)
`;
  const tree = engine.parse(text)!;
  const facts = lowerFile('shelf.py', text, tree.flatten());
  tree.delete();
  const program = new Program([facts], { python: [3, 13], freeThreaded: false });
  return program.analysis.activations
    .filter(({ fn }) => fn.name === 'store')
    .reduce((sum, act) => sum + program.contexts.of(act).length, 0);
}

it('enters what is called while there is no thread in one way, whoever calls it', () => {
  expect(waysIntoStore('    print(key)')).toBe(1);
});

it('tells the callers apart where a thread may come of the call', () => {
  expect(waysIntoStore('    threading.Thread(target=idle).start()')).toBeGreaterThan(1);
});

it('tells them apart beside a thread', () => {
  expect(waysIntoStore('    print(key)', 'threading.Thread(target=idle).start()')).toBeGreaterThan(1);
});
