/** Stories of races say nothing that can't happen. */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { begin, step } from '../../src/witness/machine/machine.js';
import { explore } from '../../src/witness/machine/explore.js';
import { Judge } from '../../src/witness/machine/outcome.js';
import { show } from '../../src/witness/machine/terms.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };

function findingIn(text: string, code: string): Finding {
  const session = createSession(engine, options, {
    onError: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  session.setFile('main.py', text);
  const { findings } = session.check();
  session.dispose();
  return findings.find((one) => one.code === code)!;
}

/** What the variables of the story hold at first. */
const firstOf = ({ play }: Finding): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(play!.model.variables).map(([name, value]) => [name, show(value)]));

/** What is said of the end of the story. */
function endOf({ play }: Finding): string | undefined {
  const { model } = play!;
  const order = explore(model).breakingOrder!;
  return new Judge(model).outcome(order.reduce((state, thread) => step(model, state, thread), begin(model)))?.message;
}

/** A program whose threads run a function, started and joined by a loop. */
const program = (lines: string, made = 'threading.Thread(target=work)', before = '', after = ''): string =>
  `import threading

${lines}

${before}
threads = [${made} for word in ("one", "another")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
${after}
`;

const METER = `class Meter:
    def __init__(self):
        self.ticks = 0

    def tick(self):
        self.ticks += 1


meter = Meter()`;

describe('what a variable holds at first', () => {
  const ticking = 'threading.Thread(target=meter.tick)';

  it('is what the constructor gives it', () => {
    expect(firstOf(findingIn(program(METER, ticking), 'TW102'))).toEqual({ 'self.ticks': '0' });
  });

  it('is not known where main has called the same method before the threads start', () => {
    const finding = findingIn(program(METER, ticking, 'meter.tick()'), 'TW102');
    expect(firstOf(finding)).toEqual({ 'self.ticks': 'n' });
    expect(endOf(finding)).toBe('self.ticks is n + 1; one thread after the other gives n + 2.');
  });

  it('is not known where main does so before it starts each of them', () => {
    const lines = `${METER}
threads = []
for _ in range(2):
    meter.tick()
    thread = threading.Thread(target=meter.tick)
    threads.append(thread)
    thread.start()
`;
    expect(firstOf(findingIn(`import threading\n\n${lines}`, 'TW102'))).toEqual({ 'self.ticks': 'n' });
  });

  it('is known where main does so beside the threads, or behind their end', () => {
    const text = program(METER, ticking, '', 'meter.tick()');
    expect(firstOf(findingIn(text, 'TW102'))).toEqual({ 'self.ticks': '0' });
    const beside = text.replace('for thread in threads:\n    thread.join', 'meter.tick()\n$&');
    expect(firstOf(findingIn(beside, 'TW102'))).toEqual({ 'self.ticks': '0' });
  });
});

describe('the name of a value that nobody knows', () => {
  const growing = (before: string): string =>
    program(
      `${before}


def work(word):
    global words
    words = words + (word,)`,
      'threading.Thread(target=work, args=(word,))',
    );

  it('is none that the program has', () => {
    const text = growing('import os\n\nn = 2\nold = 3\nwords = tuple(os.environ)[:n]');
    expect(firstOf(findingIn(text, 'TW101'))).toEqual({ words: 'before' });
    expect(endOf(findingIn(text, 'TW101'))).toBe(
      'words is before + (word₁,); one thread after the other gives before + (word₁,) + (word₂,) or before + (word₂,) + (word₁,).',
    );
  });

  it('is none that an attribute has', () => {
    const text = program(METER.replaceAll('ticks', 'n'), 'threading.Thread(target=meter.tick)', 'meter.tick()');
    expect(firstOf(findingIn(text, 'TW102'))).toEqual({ 'self.n': 'x' });
  });

  it('is not needed for a tuple of constants', () => {
    const finding = findingIn(growing('words = ("none",)'), 'TW101');
    expect(firstOf(finding)).toEqual({ words: "('none',)" });
    expect(endOf(finding)).toMatch(/^words is \('none', word₁\);/);
  });
});

describe('the end of a story', () => {
  const shelves = (owner: string, self: string): string => `${owner}
    def move(${self ? 'self, ' : ''}source, target, books):
        if ${self}shelves[source] >= books:
            ${self}shelves[source] -= books
            ${self}shelves[target] += books
`;
  const started = (move: string): string => `threads = [
    threading.Thread(target=${move}, args=("hall", "attic", 80)),
    threading.Thread(target=${move}, args=("hall", "attic", 30)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
  const inClass = shelves(
    'class House:\n    def __init__(self):\n        self.shelves = {"hall": 100, "attic": 50}\n',
    'self.',
  );
  const inModule = shelves('shelves = {"hall": 100, "attic": 50}\n', '').replaceAll(/^ {4}/gm, '');

  it.each([
    ['of a module', `${inModule}\n\n${started('move')}`, 'shelves'],
    ['of an object', `${inClass}\n\nhouse = House()\n${started('house.move')}`, 'self.shelves'],
  ])('says of a dict %s only what becomes of the entry that is played', (_, text, name) => {
    const finding = findingIn(`import threading\n\n${text}`, 'TW103');
    expect(firstOf(finding)).toEqual({ [name]: "{…, 'hall': 100}" });
    expect(endOf(finding)).toBe(`${name}['hall'] is -10; one thread after the other gives 20 or 70.`);
  });

  const counting = (first: string, next: string): Finding =>
    findingIn(
      program(
        `value = ${first}


def work(word):
    global value
    size = len(word.split())
    value = ${next}`,
        'threading.Thread(target=work, args=(input(word),))',
      ),
      'TW101',
    );

  it.each([
    ['0', 'value + size', 'size₁', 'size₁ + size₂'],
    ['9', 'value - size', '9 - size₁', '9 - size₁ - size₂'],
    ['3', 'max(value, size)', 'max(3, size₁)', 'max(3, size₁, size₂)'],
    ['None', '(value or 0) + size', 'size₁', '`(size₁ or 0) + size₂` or `(size₂ or 0) + size₁`'],
    ['""', 'value + size', "'' + size₁", "'' + size₁ + size₂ or '' + size₂ + size₁"],
    ['1', 'value + size * size', '1 + size₁ * size₁', '1 + size₁ * size₁ + size₂ * size₂'],
    ['2.5', 'round(value * 1.1, 2)', '2.75', '3.03'],
    ['4', 'min(value * 2, 12)', '8', '12'],
  ])('tells what is one value once, and a call where it is made: from %s by %s', (first, next, now, right) => {
    expect(endOf(counting(first, next))).toBe(`value is ${now}; one thread after the other gives ${right}.`);
  });
});

describe('what a story takes as given', () => {
  it('says whose a value with a small number is', () => {
    const { play } = findingIn(
      program(
        `total = 0


def work(word):
    global total
    size = len(word.split())
    total += size * size`,
        'threading.Thread(target=work, args=(input(word),))',
      ),
      'TW101',
    );
    expect(play!.suppose).toEqual(["size₁ is work #1's size, and size₂ is work #2's."]);
  });

  it('numbers no key that both threads are said to have', () => {
    const finding = findingIn(
      program(
        `lengths = {}


def work(word):
    if word not in lengths:
        lengths[word] = word * 2`,
        'threading.Thread(target=work, args=(input(word),))',
      ),
      'TW103',
    );
    expect(finding.play!.suppose).toEqual(['Say that both threads have the same word.']);
    expect(finding.witness.at(-1)!.values).toEqual({ lengths: '{word: word * 2}' });
  });
});
