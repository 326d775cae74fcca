import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/facts/ir.js';
import { lowerFile } from '../../src/facts/lower.js';
import { originOf } from '../../src/facts/moved.js';
import { engine } from '../helpers/engine.js';
import { FactsSource } from '../../src/workspace/facts-source.js';

const program = `import threading

hits = 0


@cached(key=lambda x: x.key)
def load(name, default=lambda: None):
    def inner():
        nonlocal name
        return [name for name in hits]
    return inner


class Service(Base[lambda: 1], metaclass=Meta):
    count = 0

    def run(self):
        with self.lock:
            self.count += 1

    class Inner:
        def deep(self) -> int: ...


for each in range(3):
    threading.Thread(target=load, args=(each,)).start()


async def last(): await load
`;

const afresh = (text: string): FileFacts => {
  const tree = engine.parse(text)!;
  const facts = lowerFile('a.py', text, tree.flatten());
  tree.delete();
  return facts;
};

/** The facts of a text after an edit of another, as somebody gets them who types. */
function typed(source: FactsSource, text: string, start: number, end: number, newText: string): [string, FileFacts] {
  const after = text.slice(0, start) + newText + text.slice(end);
  const facts = source.edit('a.py', text, [{ start, end, newText }], after);
  return [after, facts as FileFacts];
}

describe('facts after an edit', () => {
  it.each([
    ['a new function', 'for each', 'def more():\n    return lambda: 1\n\n'],
    ['a new class', 'hits = 0', 'class C:\n    pass\n\n'],
    ['a variable of a comprehension of the module', 'hits = 0', 'x = [a for a in range(3)]\n'],
    ['an error', 'for each', 'x = (\n'],
    ['a new first line', 'import', '# coding: utf-8\n'],
    ['a statement in a method', 'with self', 'pass\n        '],
  ])('are those of the text: %s', (_what, place, newText) => {
    const source = new FactsSource(engine);
    source.parse('a.py', program);
    const at = program.indexOf(place);
    const [text, facts] = typed(source, program, at, at, newText);
    expect(facts).toEqual(afresh(text));
    const [back, again] = typed(source, text, at, at + newText.length, '');
    expect(again).toEqual(afresh(back));
    source.dispose();
  });

  it('share what only moved with those before', () => {
    const source = new FactsSource(engine);
    const before = source.parse('a.py', program) as FileFacts;
    const at = program.indexOf('for each');
    const [, facts] = typed(source, program, at, at, 'def more(): pass\n');
    const [old, now] = [before.functions, facts.functions];
    expect(now.length).toBe(old.length + 1);
    expect(now[2]).toBe(old[2]);
    expect(now.at(-1)).not.toBe(old.at(-1));
    expect(originOf(now.at(-1)!)).toBe(old.at(-1));
    source.dispose();
  });

  it('share what only moved with those before, though what is typed is an error', () => {
    const source = new FactsSource(engine);
    const before = source.parse('a.py', program) as FileFacts;
    const at = program.indexOf('\n\n    class Inner');
    const [text, facts] = typed(source, program, at, at, '\n            value =');
    expect(facts.syntaxErrors).not.toEqual([]);
    expect(facts.functions[2]).toBe(before.functions[2]);
    expect(originOf(facts.functions.at(-1)!)).toBe(before.functions.at(-1));
    const end = at + '\n            value ='.length;
    const [, again] = typed(source, text, end, end, ' (');
    expect(originOf(again.functions.at(-1)!)).toBe(before.functions.at(-1));
    source.dispose();
  });

  it('are those of the text whatever is typed', () => {
    let seed = 5;
    const pick = (count: number): number => (seed = (seed * 48271) % 2147483647) % count;
    const pieces = [
      'a',
      ' ',
      '\n',
      '\n    ',
      '\n        x = 1',
      'def f():\n    pass\n',
      'lambda: 0',
      '# c\n',
      '.b',
      ')',
      'value =',
      'f(',
      'class C:',
      '"',
    ];
    for (let round = 0; round < 60; round++) {
      const source = new FactsSource(engine);
      let text = program;
      source.parse('a.py', text);
      for (let step = 0; step < 8; step++) {
        const start = pick(text.length);
        const end = Math.min(text.length, start + (pick(3) === 0 ? pick(12) : 0));
        const [after, facts] = typed(source, text, start, end, pieces[pick(pieces.length)]!);
        expect(isDeepStrictEqual(facts, afresh(after)), JSON.stringify(after)).toBe(true);
        text = after;
      }
      source.dispose();
    }
  });
});
