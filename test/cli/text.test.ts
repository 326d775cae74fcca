import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/cli/diff.js';
import { renderMarkdown } from '../../src/cli/markdown.js';
import { Progress } from '../../src/cli/terminal.js';
import { nearest } from '../../src/workspace/nearest.js';

/** Applies a unified difference, checking that what it takes away was there. */
function patch(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = diff.match(/[^\n]*\n/g) ?? [];
  const out: string[] = [];
  let at = 0;
  for (let i = 2; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < start) out.push(old[at++] ?? '');
      continue;
    }
    const bare = lines[i + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (line.startsWith('+')) out.push(bare);
    else if (line.startsWith('\\')) continue;
    else {
      expect(old[at]).toBe(bare);
      if (line.startsWith(' ')) out.push(bare);
      at++;
    }
  }
  return [...out, ...old.slice(at)].join('');
}

describe('differences', () => {
  test('lead from the one text to the other', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n', 'e'), { maxLength: 40 })
      .map((l) => l.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patch(before, unifiedDiff('a.py', before, after))).toBe(after);
      }),
    );
  });

  test('are empty between equal texts', () => {
    expect(unifiedDiff('a.py', 'x\n', 'x\n')).toBe('');
  });

  test('far changes get hunks of their own', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i}\n`);
    const after = [...lines];
    after[2] = 'x\n';
    after[25] = 'y\n';
    const diff = unifiedDiff('a.py', lines.join(''), after.join(''));
    expect(diff.match(/^@@.*@@$/gm)).toEqual(['@@ -1,6 +1,6 @@', '@@ -23,7 +23,7 @@']);
  });
});

describe('pages on a terminal', () => {
  const page = `---
lesson: locks
---
# TW101 unguarded-global

A **global** that \`two threads\` write, [as told](https://docs.python.org/3/) at
some length.

- one thing
  that goes on
1. another

\`\`\`python
counter += 1  # expect: TW101
\`\`\`
<!-- unseen -->
`;

  test('are wrapped and marked', () => {
    expect(renderMarkdown(page, 40, (style, text) => `<${style}:${text}>`)).toBe(`<bold:TW101 UNGUARDED-GLOBAL>

A <bold:global> that <cyan:two threads> write, as told
(https://docs.python.org/3/) at some
length.

- one thing that goes on
1. another

    counter += 1  # <- TW101
`);
  });
});

describe('progress', () => {
  test('is written on terminals alone, and late', async () => {
    const write = (into: string[]) => (text: string) => into.push(text);
    const quick: string[] = [];
    const piped: string[] = [];
    const slow: string[] = [];
    new Progress({ isTTY: true, write: write(quick) }).update('parsing', 1, 2);
    const [a, b] = [new Progress({ write: write(piped) }), new Progress({ isTTY: true, write: write(slow) })];
    await new Promise((done) => setTimeout(done, 450));
    for (const bar of [a, b]) {
      bar.update('parsing', 1, 2);
      bar.clear();
    }
    expect(quick).toEqual([]);
    expect(piped).toEqual([]);
    expect(slow.join('')).toContain('parsing 1/2');
    expect(slow.at(-1)).toBe('\r\u001b[K');
  });
});

test.each([
  ['selct', 'select'],
  ['TW110', 'TW101'],
  ['--formt', '--format'],
])('the word nearest to %s', (word, expected) => {
  expect(nearest(word, ['select', 'TW101', 'TW201', '--format', '--fix'])).toBe(expected);
});
