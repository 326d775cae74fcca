import { beforeAll, describe, expect, it } from 'vitest';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { replacedBy } from '../../src/syntax/reuse.js';
import { makeEngine } from './support.js';

let engine: SyntaxEngine;
beforeAll(async () => {
  engine = await makeEngine();
});

const text = `# head
class A:
    # of one
    def one(self):
        return 1  # behind
    # of two

    def two(self):
        return [2, 2]
    # after two


def three():
    """Words."""  # more
    return A()
# end
`;

describe('what an edit left as it was', () => {
  it.each([
    ['in front of everything', '# head', 'import os\n', 0],
    ['in a method', 'return 1', 'x = 5; ', 0],
    ['in a comment', 'of two', 'what is said ', 0],
    ['at the end', '# end', 'print(three())\n', 0],
    ['in a line that goes', '        return [2, 2]\n', '        pass\n', '        return [2, 2]\n'.length],
    ['into an error', '"""Words."""', 'x = ( ', 0],
    ['into a class that ends there', '    # of two', 'x', 0],
  ])('is taken over with comments and places: %s', (_name, place, typed, removed) => {
    const before = engine.parse(text)!;
    before.flatten();
    const start = text.indexOf(place);
    before.edit(start, start + removed, typed);
    const after = engine.parse(before.text, before)!;
    const afresh = engine.parse(before.text)!;
    expect(after.flatten()).toEqual(afresh.flatten());
    for (const tree of [before, after, afresh]) tree.delete();
  });
});

describe('edits one after the other', () => {
  it.each([
    ['further on', { start: 2, oldEnd: 3, newEnd: 5 }, [10, 12, 1], { start: 2, oldEnd: 10, newEnd: 11 }],
    ['further up', { start: 8, oldEnd: 8, newEnd: 9 }, [1, 1, 2], { start: 1, oldEnd: 8, newEnd: 11 }],
    ['within', { start: 2, oldEnd: 2, newEnd: 9 }, [4, 6, 0], { start: 2, oldEnd: 2, newEnd: 7 }],
  ] as const)('count as one: %s', (_name, first, [start, end, length], both) => {
    expect(replacedBy(first, start, end, length)).toEqual(both);
  });
});
