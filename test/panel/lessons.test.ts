import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHostMessage } from '../../src/panel/decode.js';
import { convertPages } from '../../src/panel/lessons/convert.js';
import type { LessonPage } from '../../src/panel/lessons/page.js';
import { readSimulator } from '../../src/panel/lessons/simulators.js';
import { inARow, onThreads, type Task } from '../../src/panel/lessons/timeline.js';
import { explore } from '../../src/witness/machine/explore.js';

const GLOSSARY = {
  slug: 'glossary',
  text: '---\ntitle: Glossary\n---\n\n## Race condition (race)\n\nThe result depends on who runs when.\n',
};

function convertOne(text: string): { page: LessonPage; problems: readonly string[] } {
  const { bundle, problems } = convertPages(
    [{ slug: 'sample', text: `---\ntitle: Sample\n---\n${text}` }, GLOSSARY],
    [],
  );
  return { page: bundle.lessons.find(({ slug }) => slug === 'sample')!, problems };
}

describe('a page', () => {
  test('takes what it is from its front matter', () => {
    const { bundle } = convertPages(
      [{ slug: 'locks', text: '---\ntitle: "Locks"\norder: 6\nminutes: 5\nrules: [TW104, TW404]\n---\nHello.' }],
      [{ slug: 'TW101', text: '---\ncode: TW101\nlesson: locks\n---\n\n# unguarded-global (TW101)\n\nText.' }],
    );
    expect(bundle.lessons[0]).toMatchObject({
      slug: 'locks',
      title: 'Locks',
      order: 6,
      minutes: 5,
      // The page of TW101 sends its readers here.
      rules: ['TW101', 'TW104', 'TW404'],
    });
    expect(bundle.rules[0]).toMatchObject({
      kind: 'rule',
      slug: 'TW101',
      title: 'unguarded-global (TW101)',
      lesson: 'locks',
    });
    expect(bundle.rules[0]?.blocks).toEqual([{ kind: 'prose', nodes: [{ tag: 'p', children: ['Text.'] }] }]);
  });

  test('is a tree in which markup of the source is only text', () => {
    const { page } = convertOne('A <script>alert(1)</script> & **bold** [x](javascript:alert(1)) `<b>`');
    const text = JSON.stringify(page.blocks);
    expect(text).toContain('A <script>alert(1)</script> & ');
    expect(page.blocks).toEqual([
      {
        kind: 'prose',
        nodes: [
          {
            tag: 'p',
            children: [
              'A <script>alert(1)</script> & ',
              { tag: 'strong', children: ['bold'] },
              ' [x](javascript:alert(1)) ',
              { tag: 'code', children: ['<b>'] },
            ],
          },
        ],
      },
    ]);
  });

  test('gives a rule section its code as anchor', () => {
    const { page } = convertOne('### TW101 unguarded-global\n\n## What to do');
    expect(page.blocks).toMatchObject([
      {
        nodes: [
          { tag: 'h3', id: 'TW101' },
          { tag: 'h2', id: 'what-to-do' },
        ],
      },
    ]);
  });

  test('defines the words it uses', () => {
    const { page, problems } = convertOne('A [race](glossary:race) and a [ghost](glossary:ghost).');
    expect(page.glossary).toEqual({ race: 'The result depends on who runs when.' });
    expect(problems).toEqual(['sample.md:4: the glossary has no "ghost"']);
  });

  test('reports a link to a page that does not exist', () => {
    expect(convertOne('[next](lesson:nowhere)').problems).toEqual(['sample.md:1: there is no lesson:nowhere']);
  });
});

describe('an example', () => {
  test('shows its code without the expectations, and marks their lines', () => {
    const { page } = convertOne(
      '```python wrong name=counter.py\nx = 0\n# expect-elsewhere: b.py:2 TW401\nx += 1  # expect: TW101 TW207\n```\n\n```output\n1\n```',
    );
    expect(page.blocks).toEqual([
      {
        kind: 'example',
        id: 'example-1',
        language: 'python',
        verdict: 'wrong',
        name: 'counter.py',
        code: 'x = 0\nx += 1',
        marks: [{ line: 2, codes: ['TW101', 'TW207'] }],
        output: '1',
        runnable: true,
      },
    ]);
  });

  test('runs only where it is a whole program', () => {
    const { page } = convertOne(
      '```python fragment\nx += 1\n```\n\n```text\na -> b\n```\n\n```python right\nx = 1\n```',
    );
    expect(page.blocks).toMatchObject([{ runnable: false }, { runnable: false, language: 'text' }, { runnable: true }]);
  });

  test('says how it is run', () => {
    const { page } = convertOne('```python wrong turns stuck tally\nx = 1\n```');
    expect(page.blocks).toMatchObject([{ runnable: true, takesTurns: true, getsStuck: true, tally: true }]);
  });

  test('must stand above its output', () => {
    expect(convertOne('Text.\n\n```output\n1\n```').problems).toEqual([
      'sample.md:6: output belongs right below its example',
    ]);
  });
});

describe('a quiz', () => {
  const quiz = (...correct: boolean[]): string =>
    `\`\`\`quiz\n${JSON.stringify([
      { question: 'Is `x` safe?', options: correct.map((is) => ({ text: 'Yes', correct: is, why: 'Because' })) },
    ])}\n\`\`\``;

  test('has its Markdown in nodes', () => {
    const { page } = convertOne(quiz(true, false));
    expect(page.questions).toBe(1);
    expect(page.blocks).toMatchObject([
      {
        questions: [
          {
            question: ['Is ', { tag: 'code', children: ['x'] }, ' safe?'],
            options: [{ correct: true }, { correct: false }],
          },
        ],
      },
    ]);
  });

  test.each([
    ['two right answers', quiz(true, true)],
    ['no right answer', quiz(false, false)],
    ['broken JSON', '```quiz\n[{]\n```'],
    ['other JSON', '```quiz\n{"question": 1}\n```'],
  ])('is reported with %s', (_, text) => {
    const { page, problems } = convertOne(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^sample\.md:4: /);
    expect(page.blocks).toEqual([]);
  });
});

describe('a simulator', () => {
  const simulate = (simulator: string, parameters: Record<string, unknown>): ReturnType<typeof readSimulator> =>
    readSimulator({ kind: 'simulator', simulator, parameters });

  test.each([
    ['race', { variable: 'tickets', start: 0, threads: 3 }],
    [
      'race',
      {
        variable: 'x',
        threads: ['one', 'two'],
        amount: -2,
      },
    ],
    ['lock', { variable: 'x', lock: 'gate', locks: 'own' }],
    ['check-then-act', { variable: 'seats', start: 1, check: 'seats > 0', act: 'seats = seats - 1' }],
    ['deadlock', { locks: ['pen', 'paper'], threads: 2 }],
    ['deadlock', { locks: ['a', 'b', 'c'], threads: 3 }],
    ['order', { thread: 'loader', variable: 'page' }],
  ])('%s can be broken, and fixed cannot: %j', (kind, parameters) => {
    const simulator = simulate(kind, parameters);
    if (simulator?.kind !== 'schedule') throw new Error('no schedule');
    expect(explore(simulator.play.model).breaking).toBeGreaterThan(0);
    expect(explore(simulator.play.fixed).breaking).toBe(0);
  });

  test.each([
    ['race', {}],
    ['race', { variable: 'x', threads: 9 }],
    ['deadlock', { locks: ['only'] }],
    ['check-then-act', { variable: 'seats', start: 2, check: 'seats > 0', act: 'seats -= 1' }],
    ['timeline', { tasks: [{ name: 'a', seconds: 0 }] }],
    ['toString', {}],
  ])('%s is refused with %j', (kind, parameters) => {
    expect(simulate(kind, parameters)).toBeUndefined();
  });

  test('asks first where the author asks', () => {
    const parameters = { variable: 'x', predict: 'How many?', options: ['1', '2'], answer: 1, why: 'Because.' };
    expect(simulate('race', parameters)?.prediction).toEqual({
      question: 'How many?',
      options: ['1', '2'],
      answer: 1,
      why: 'Because.',
    });
    expect(simulate('race', { ...parameters, answer: 2 })?.prediction).toBeUndefined();
  });
});

describe('the timeline', () => {
  const tasks = (work: Task['work'], ...seconds: number[]): Task[] =>
    seconds.map((time, at) => ({ name: `${at}`, seconds: time, work }));

  test('in a row takes the sum', () => expect(inARow(tasks('wait', 2, 3)).total).toBe(5));
  test('waiting on threads takes the longest', () => expect(onThreads(tasks('wait', 2, 3), 2, true).total).toBe(3));
  test('fewer workers take more rounds', () => {
    expect(onThreads(tasks('wait', ...Array.from({ length: 10 }, () => 1)), 5, true).total).toBe(2);
  });
  test('computing under the GIL takes the sum', () =>
    expect(onThreads(tasks('compute', 3, 3, 3, 3), 4, true).total).toBeCloseTo(12));
  test('computing without it takes the longest', () =>
    expect(onThreads(tasks('compute', 3, 3), 2, false).total).toBe(3));
  test('waits overlap with computing', () => {
    expect(onThreads([...tasks('compute', 2), ...tasks('wait', 2)], 2, true).total).toBe(2);
  });
  test('every task gets all its seconds', () => {
    for (const bar of onThreads(tasks('compute', 1, 2, 1.5), 2, true).bars) {
      const sum = bar.pieces.reduce((total, { from, to }) => total + to - from, 0);
      expect(sum).toBeCloseTo([1, 2, 1.5][Number(bar.name)]!);
    }
  });
});

describe('the pages of this project', () => {
  const read = (folder: string): { slug: string; text: string }[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ slug: name.slice(0, -3), text: readFileSync(`${folder}/${name}`, 'utf8') }));
  const { bundle, problems } = convertPages(read('media/lessons'), read('media/rules'));

  test('have no mistakes', () => expect(problems).toEqual([]));

  test.each([...bundle.lessons, ...bundle.rules].map((page) => [page.slug, page] as const))(
    '%s is understood by the panel',
    (_, page) => {
      expect(parseHostMessage({ type: 'lesson', page: JSON.parse(JSON.stringify(page)) as unknown })).toEqual({
        type: 'lesson',
        page,
      });
    },
  );
});
