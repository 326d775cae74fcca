/** How often functions are looked at: what cannot change anything for them is no reason to look again. */

import { expect, it } from 'vitest';
import { lowerFile } from '../../src/facts/lower.js';
import { Program } from '../../src/program/program.js';
import { engine } from '../helpers/engine.js';

function programOf(...files: readonly (readonly [path: string, text: string])[]): Program {
  const facts = files.map(([path, text]) => {
    const tree = engine.parse(text)!;
    const lowered = lowerFile(path, text, tree.flatten());
    tree.delete();
    return lowered;
  });
  return new Program(facts, { python: [3, 13], freeThreaded: false });
}

/** How often the activation of a function that was looked at most was looked at. */
function rounds(program: Program, name: string): number {
  const acts = program.analysis.activations.filter(({ fn }) => fn.name === name);
  expect(acts.length).toBeGreaterThan(0);
  return Math.max(...acts.map((act) => act.rounds));
}

it('ends on a package in the topmost folder', () => {
  const program = programOf(['__init__.py', 'from unknown import lock\n'], ['part.py', 'from . import lock\n']);
  expect(program.files).toHaveLength(2);
});

it('looks once at who only puts something into a list, whatever others put into it', () => {
  const program = programOf([
    'main.py',
    `
found = []
def first():
    found.append([1])
def second():
    found.append({})
def third():
    found.append(set())
first()
second()
third()
`,
  ]);
  expect(rounds(program, 'first')).toBe(1);
  expect(rounds(program, 'second')).toBe(1);
});

it('takes no notice of another text in a variable that may hold anything', () => {
  const program = programOf([
    'main.py',
    `
import outside
name = outside.name()
def told():
    return name
told()
def rename(to):
    global name
    name = to
rename('a')
rename('b')
rename(3)
`,
  ]);
  expect(rounds(program, 'told')).toBe(1);
});

it('tells callers once that a function signals, however much it comes to signal', () => {
  const program = programOf([
    'main.py',
    `
import threading
class Room:
    def __init__(self):
        self.doors = []
        self.open()
    def add(self, door):
        self.doors.append(door)
    def open(self):
        for door in self.doors:
            door.set()
def visit(room):
    room.open()
room = Room()
room.add(threading.Event())
visit(room)
room.add(threading.Event())
room.add(threading.Event())
for _ in range(3):
    threading.Thread(target=visit, args=(room,)).start()
`,
  ]);
  expect(rounds(program, 'visit')).toBeLessThanOrEqual(2);
});

it('looks at the body of a class when what it read has grown, and not with all that stands around it', () => {
  const program = programOf([
    'main.py',
    `
found = []
class Room:
    size = 3
def put(thing):
    found.append(thing)
for thing in found:
    print(thing)
put(Room())
put([])
`,
  ]);
  expect(rounds(program, '<module>')).toBeGreaterThan(1);
  expect(program.analysis.activations.filter(({ fn }) => fn.kind === 'class').map((act) => act.rounds)).toEqual([1]);
});

it('has no method for an attribute that a number does not have', () => {
  const program = programOf([
    'main.py',
    `
class Item:
    def __init__(self):
        self.id = object()
def find(known):
    return Item() if known else False
def free(id):
    return id
free(find(True).id)
free((7).bit_length())
`,
  ]);
  const [free] = program.analysis.activations.filter(({ fn }) => fn.name === 'free');
  expect(free!.params[0]!.objs.map(({ kind }) => kind)).not.toContain('library-method');
});

it('comes to an end where a function hands itself one argument more each time', () => {
  const program = programOf([
    'main.py',
    `
def spread(first, *more):
    if first:
        return more
    return spread(object(), first, *more)
spread(1, 2)
`,
  ]);
  expect(rounds(program, 'spread')).toBeLessThan(40);
});

it('follows a partial once in a call, however many ways lead there by other partials', () => {
  const levels = Array.from(
    { length: 60 },
    (_, level) => `
a${level + 1} = partial(a${level} if outside.flag else b${level}, 'a')
b${level + 1} = partial(b${level} if outside.flag else a${level}, 'b')`,
  );
  const program = programOf([
    'main.py',
    `
import outside
from functools import partial
def work(*names):
    pass
a0 = b0 = work
${levels.join('')}
a60()
`,
  ]);
  expect(rounds(program, 'work')).toBe(1);
});

it('takes a chain of threads, each of which makes the next one, for the first and those after it', () => {
  const program = programOf([
    'main.py',
    `
import threading
def tick():
    threading.Timer(1, tick).start()
tick()
def sort(numbers):
    left = threading.Thread(target=sort, args=(numbers[:1],))
    right = threading.Thread(target=sort, args=(numbers[1:],))
    left.start()
    right.start()
    left.join()
    right.join()
sort([3, 1, 2])
`,
  ]);
  const countOf = (name: string): number => program.analysis.activations.filter(({ fn }) => fn.name === name).length;
  expect(countOf('tick')).toBe(2);
  expect(countOf('sort')).toBeLessThanOrEqual(8);
});

it('tells partials apart three deep, one inside the other, and no deeper', () => {
  const { analysis } = programOf([
    'main.py',
    `import functools
import threading


class Child:
    def ask(self, *more):
        return more

    def renew(self, key):
        self.ask = functools.partial(self.ask, key)


child = Child()
threading.Thread(target=child.renew, args=(1,)).start()
child.renew(2)
child.ask()
`,
  ]);
  expect([...analysis.objects.all].filter(({ kind }) => kind === 'partial').length).toBeLessThan(10);
});
