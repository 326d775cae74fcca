import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertPages } from '../../src/panel/lessons/convert.js';
import { findPythons } from '../lessons/python.js';
import { parseRulePage, PAGES_DIR, readPageBlocks, readRulePages } from './blocks.js';

const HEADINGS = [
  'What it finds',
  'Why it matters',
  'The story with two threads',
  'What to do',
  'When to ignore it',
  'Per interpreter',
  'How safe the fix is',
  'Sources',
];
const INTERPRETERS = ['CPython 3.9 and older', 'CPython 3.10 and newer, with the GIL', 'Free-threaded builds'];
const STORY = HEADINGS[2]!;
const PLACEHOLDER = /\{\{(.*?)\}\}/g;
const LESSONS_DIR = join(PAGES_DIR, '../lessons');

const pages = readRulePages();
const codes = new Set(pages.map((page) => page.file));

const sources = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ slug: file.slice(0, -'.md'.length), text: readFileSync(join(folder, file), 'utf8') }));

/** Compiles all programs in one process, and answers one line for each that is no valid Python. */
function invalidPrograms(python: string, programs: readonly { readonly name: string; readonly text: string }[]) {
  const script = `
import json, sys
for program in json.loads(sys.stdin.buffer.read().decode("utf-8")):
    try:
        compile(program["text"], program["name"], "exec")
    except (SyntaxError, ValueError) as error:
        print(program["name"], error)
`;
  const said = execFileSync(python, ['-W', 'error', '-c', script], {
    input: JSON.stringify(programs.map(({ name, text }) => ({ name, text }))),
    encoding: 'utf8',
  });
  return said.split('\n').filter(Boolean);
}

describe('the pages of the rules', () => {
  it('are accepted by the converter that makes the pages of the panel', () => {
    const rules = sources(PAGES_DIR);
    const { problems } = convertPages(sources(LESSONS_DIR), rules);
    const ours = new Set(rules.map(({ slug }) => `${slug}.md`));
    expect(problems.filter((problem) => ours.has(problem.split(':')[0]!))).toEqual([]);
  });

  it('have names that no other page has', () => {
    const names = pages.map((page) => page.head['name']);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(findPythons().map((python) => [python.version.join('.'), python.path] as const))(
    'have programs that Python %s can compile',
    (_version, path) => {
      expect(invalidPrograms(path, readPageBlocks())).toEqual([]);
    },
  );

  it('are compiled by at least one Python', () => {
    expect(findPythons()).not.toEqual([]);
    expect(invalidPrograms(findPythons()[0]!.path, [{ name: 'broken.py', text: 'def f(:\n' }])).toHaveLength(1);
  });
});

describe.each(pages.map((page) => [page.file, page] as const))('%s', (file, page) => {
  it('says at its head what it is', () => {
    expect(page.head['code']).toBe(file);
    expect(page.head['name']).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(readdirSync(LESSONS_DIR)).toContain(`${page.head['lesson']}.md`);
    expect(page.lines).toContain(`# ${page.head['name']} (${file})`);
  });

  it('has the fixed headings, in their order, with something under each', () => {
    expect(page.headings).toEqual(HEADINGS);
    expect(HEADINGS.filter((heading) => !page.prose.get(heading)?.trim())).toEqual([]);
  });

  it('can be read in a few minutes', () => {
    // Programs that show what they print have four more lines for it, and those are read at a glance.
    const printed = page.blocks.reduce((sum, { output }) => sum + (output ? output.length + 3 : 0), 0);
    expect(page.lines.length - printed).toBeGreaterThanOrEqual(60);
    expect(page.lines.length - printed).toBeLessThanOrEqual(155);
  });

  it('shows at least two ways to get it wrong and two to get it right', () => {
    expect(page.blocks.filter((block) => block.kind === 'wrong').length).toBeGreaterThanOrEqual(2);
    expect(page.blocks.filter((block) => block.kind === 'right').length).toBeGreaterThanOrEqual(2);
  });

  it('shows its point in a run, or says why there is nothing to run', () => {
    const runs = page.blocks.some(({ kind, run }) => kind === 'wrong' && run.length > 0);
    const says = /There is nothing to run here[,:] \S/.test(page.prose.get('Why it matters') ?? '');
    expect({ runs, says }).toEqual({ runs, says: !runs });
  });

  it('expects its own finding in every wrong program, and nothing in a right one', () => {
    const silent = page.blocks.filter(
      ({ kind, expected }) => (kind === 'wrong') !== expected.some(({ code }) => code === file),
    );
    expect(silent.map((block) => block.name)).toEqual([]);
    expect(page.blocks.filter((block) => block.kind === 'right').flatMap((block) => block.expected)).toEqual([]);
  });

  it('expects only findings of rules that exist', () => {
    const expected = page.blocks.flatMap((block) => block.expected.map(({ code }) => code));
    expect(expected.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('puts the names of the reader only into the story', () => {
    const known = ['variable', 'function', 'lock', 'thread'];
    for (const [heading, text] of page.prose) {
      const names = [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!);
      expect(names.filter((name) => heading !== STORY || !known.includes(name))).toEqual([]);
    }
  });

  it('says how each interpreter takes it', () => {
    const items = [...page.prose.get('Per interpreter')!.matchAll(/^- \*\*(.+?):\*\* \S/gm)];
    expect(items.map((item) => item[1])).toEqual(INTERPRETERS);
  });

  it('names its sources', () => {
    const links = [...page.prose.get('Sources')!.matchAll(/\]\((.+?)\)/g)].map((match) => match[1]!);
    expect(links).not.toEqual([]);
    expect(links.filter((link) => !/^https:\/\/(docs\.python\.org\/3|peps\.python\.org)\//.test(link))).toEqual([]);
  });
});

describe('reading a page', () => {
  const page = (info: string, line: string) => `# x\n\n\`\`\`${info}\n${line}\n\`\`\`\n`;

  it('finds what is expected on a line, beside other comments', () => {
    const [block] = parseRulePage(
      'TW001',
      page('python wrong', 't.start()  # threadwise: ignore[TW9]  # expect: TW001 TW201'),
    ).blocks;
    expect(block?.expected).toEqual([
      { line: 1, code: 'TW001' },
      { line: 1, code: 'TW201' },
    ]);
  });

  it.each(['x += 1  # expect TW101', 'x += 1  # expect: TW101 because', 'x += 1  # Expect: TW101,TW102'])(
    'refuses the marker in %j, which would go unnoticed',
    (line) => {
      expect(() => parseRulePage('TW101', page('python wrong', line))).toThrow(
        "TW101.md:4: a marker that can't be read",
      );
    },
  );

  it.each(['python', 'py wrong', 'python wong', ''])('refuses a fence of %j', (info) => {
    expect(() => parseRulePage('TW101', page(info, 'x = 1'))).toThrow('TW101.md:3');
  });

  it('refuses a fence without an end', () => {
    expect(() => parseRulePage('TW101', '```python right\nx = 1\n')).toThrow('TW101.md:1');
  });
});
