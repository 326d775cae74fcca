import { beforeAll, describe, expect, it } from 'vitest';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import type { FlatTree } from '../../src/syntax/flat.js';
import { makeEngine, randomNumbers, sameTree } from './support.js';

let engine: SyntaxEngine;
beforeAll(async () => {
  engine = await makeEngine();
});

const filler = (name: string): string =>
  Array.from({ length: 40 }, (_, i) => `        self.${name}_${i} = ${i}  # number ${i}\n`).join('');

const text = `# head
import os


class A(Base):
    # of first
    def first(self):
        return 1  # behind

    @cached
    def second(self):
${filler('second')}
        if self:
            run()
        # after run

    def last(self):
        pass
    # after last


@decorated
def between(): return A()

def long_one():
    if x:
${filler('long').replaceAll('        ', '            ')}
    return 2
# end
`;

/** The tree of the text after an edit, by patching and by parsing afresh. */
function edited(before: string, start: number, removed: number, typed: string): [FlatTree | undefined, FlatTree] {
  const tree = engine.parse(before)!;
  tree.flatten();
  tree.edit(start, start + removed, typed);
  const patched = engine.patch(tree);
  const afresh = engine.parse(tree.text)!;
  const both: [FlatTree | undefined, FlatTree] = [patched?.flat, afresh.flatten()];
  tree.delete();
  afresh.delete();
  return both;
}

describe('parsing again what was edited', () => {
  it.each([
    ['the end of a method', 'return 1', 8, '\n        x = 5'],
    ['the end of a block in a long method', 'run()', 5, '\n            again()'],
    ['a method', 'return 1', 0, 'y = 1; '],
    ['the last method of a class', 'pass\n', 4, '\n        more()'],
    ['comments behind the last method', '# after last', 12, ' and more'],
    ['a new method', '    @cached', 0, '    def new(self):\n        ...\n\n'],
    ['what a class ends with', '    # after last', 0, '    x = 1\n'],
    ['a decorator', 'decorated\n', 9, '(1)'],
    ['a function in one line', 'return A()', 10, '; done()'],
    ['a line that goes on in the next', 'return A()', 10, ' \\'],
    ['the first line', '# head', 6, '\nimport sys'],
    ['an import', 'os\n', 2, ', sys'],
    ['the last line', '# end\n', 6, 'print(1)'],
    ['a statement that moves out of its function', '    return 2', 4, 'x = 1\n'],
    ['a line of another class', '\n\n@decorated', 0, '\nclass B:\n    x = 1'],
  ])('gives what parsing afresh does: %s', (_what, place, offset, typed) => {
    const [patched, afresh] = edited(text, text.indexOf(place) + offset, 0, typed);
    expect(patched).toEqual(afresh);
  });

  it('gives what parsing afresh does where text goes', () => {
    for (const gone of ['    return 2\n', '    @cached\n', '# of first', 'class A(Base):\n', filler('second')]) {
      const [patched, afresh] = edited(text, text.indexOf(gone), gone.length, '');
      if (patched !== undefined) expect(patched).toEqual(afresh);
      else expect(gone).toMatch(/class|second/);
    }
  });

  it.each([
    ['an error', 'return 1', 'return ('],
    ['a string that takes in all that follows', 'import os', 'x = """'],
    ['a clause of what stands before', 'import os', 'else: pass'],
  ])('leaves to the parser what reaches further: %s', (_what, place, typed) => {
    expect(edited(text, text.indexOf(place), place.length, typed)[0]).toBeUndefined();
  });

  it('leaves long statements to the parser', () => {
    const long = `x = [\n${'    1,\n'.repeat(2000)}]\n`;
    expect(edited(long, 4, 0, ' ')[0]).toBeUndefined();
  });

  it('knows statements that stand further right than those around them for no others', () => {
    const uneven = 'a = 1\n#def f():\n    b = 2\n    c = 3\n\ndef g():\n    pass\n';
    const [patched, afresh] = edited(uneven, uneven.indexOf('def f'), 0, '\n');
    expect(patched).toEqual(afresh);
  });

  it('goes on from the text before an error', () => {
    const tree = engine.parse(text)!;
    tree.flatten();
    const place = text.indexOf('return 1') + 8;
    tree.edit(place, place, ' + ');
    expect(engine.patch(tree)).toBeUndefined();
    const broken = engine.parse(tree.text, tree)!;
    expect(broken.flatten().hasError).toBe(true);
    broken.edit(place + 3, place + 3, '2');
    const afresh = engine.parse(broken.text)!;
    expect(engine.patch(broken)?.flat).toEqual(afresh.flatten());
    for (const each of [tree, broken, afresh]) each.delete();
  });

  it('agrees with parsing afresh whatever is typed', () => {
    const random = randomNumbers(10);
    const pick = (count: number): number => Math.floor(random() * count);
    const pieces = [
      'a',
      ' ',
      '\n',
      '\n    ',
      '\n        ',
      ':',
      '(',
      ')',
      '"',
      '"""',
      '#',
      '\\\n',
      'else:\n',
      'if x:\n',
    ];
    pieces.push(
      'def f():\n    pass\n',
      '@d\n',
      '\t',
      '=',
      'pass',
      '\r',
      '\r\n',
      '\f',
      ';',
      '    # c\n',
      'é',
      '😀',
      'async ',
    );
    let patches = 0;
    for (let round = 0; round < 120; round++) {
      const tree = engine.parse(text)!;
      tree.flatten();
      for (let step = 0; step < 8; step++) {
        const start = pick(tree.text.length);
        const end = Math.min(tree.text.length, start + (random() < 0.3 ? pick(20) : 0));
        tree.edit(start, end, pieces[pick(pieces.length)]!);
        const patched = engine.patch(tree);
        if (patched === undefined) break;
        patches++;
        const afresh = engine.parse(tree.text)!;
        expect(sameTree(patched.flat, afresh.flatten()), JSON.stringify(tree.text)).toBe(true);
        afresh.delete();
      }
      tree.delete();
    }
    expect(patches).toBeGreaterThan(50);
  });
});

describe('a tab behind spaces', () => {
  const text = 'def f(a):\n    if a:\n    \tfor b in a:\n            print(b)\n\n\nprint(1)\n';

  it('leads to the next eighth column, as in Python', () => {
    const tree = engine.parse(text)!;
    expect(tree.hasError).toBe(false);
    tree.delete();
    const deep = engine.parse('if a:\n     \tif b:\n     \t  \tc\n                d\n')!;
    expect(deep.hasError).toBe(false);
    deep.delete();
  });

  it('does so after an edit of the blanks before it', () => {
    const tree = engine.parse(text)!;
    const start = text.indexOf('\tfor');
    tree.edit(start, start, ' ');
    tree.edit(start - 1, start, '');
    const again = engine.parse(tree.text, tree)!;
    expect(again.hasError).toBe(false);
    expect(sameTree(again.flatten(), engine.parse(tree.text)!.flatten())).toBe(true);
  });
});
