/** @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { LessonPage } from '../../src/panel/lessons/page.js';
import { fill, fillText } from '../../src/panel/learn/names.js';
import { LessonView } from '../../src/panel/learn/LessonView.js';
import { shuffled } from '../../src/panel/learn/Quiz.js';
import { harmOf, newGame, pick, ranBy, undo, endOf } from '../../src/panel/player/game.js';
import { PlayerPart } from '../../src/panel/player/PlayerPart.js';
import { Scheduler } from '../../src/panel/player/Scheduler.js';
import { FrontFile, PlaceLink } from '../../src/panel/PlaceLink.js';
import type { Place, ThreadMapView, ThreadView } from '../../src/panel/protocol.js';
import { tokenize, tokenizeLines } from '../../src/panel/python/tokenize.js';
import { FIRST_STATE, playedFinding, reduce } from '../../src/panel/state.js';
import { draw, guardState } from '../../src/panel/threads/graph.js';
import { isInversion } from '../../src/panel/threads/lock-order.js';
import { ThreadsPart } from '../../src/panel/threads/ThreadsPart.js';
import fc from 'fast-check';
import { checks, finding, updates } from './findings.js';

const HOSTILE = '<img src=x onerror="alert(1)">\'"&</script>';

const at = (line: number, text = 'x'): Place => ({ path: '/w/a.py', start: line * 10, end: line * 10 + 5, line, text });

function thread(id: string, more: Partial<ThreadView> = {}): ThreadView {
  const kind = id === 'main' ? 'main' : 'thread';
  return {
    id,
    name: id,
    kind,
    multiple: false,
    daemon: false,
    created: [],
    started: [at(3)],
    joined: [at(9)],
    neverJoined: false,
    ...more,
  };
}

const MAP: ThreadMapView = {
  path: '/w/a.py',
  threads: [thread('main'), thread('worker', { multiple: true }), thread('lost', { joined: [], neverJoined: true })],
  shared: [
    {
      name: 'counter',
      threads: ['main', 'worker'],
      uses: [{ thread: 'worker', kind: 'rmw', locks: [], place: at(5) }],
      finding: { id: 'TW101:counter#1', severity: 'warning' },
    },
    {
      name: 'log',
      threads: ['worker', 'lost'],
      guard: 'gate',
      uses: [{ thread: 'lost', kind: 'write', locks: ['gate'], place: at(6) }],
    },
  ],
  lockOrder: [],
};

/** Nothing of the hostile text has become an element or an attribute. */
function expectHarmless(html: string): void {
  expect(html).toContain('&lt;img src=x onerror=');
  expect(html).not.toMatch(/<img|<\/script>/);
}

describe('code under analysis is only text', () => {
  test('in the map', () => {
    const hostile: ThreadMapView = {
      ...MAP,
      threads: [thread('main'), thread('t', { name: HOSTILE, target: at(1, HOSTILE) })],
      shared: [
        {
          name: HOSTILE,
          threads: ['t'],
          guard: HOSTILE,
          uses: [{ thread: 't', kind: 'write', locks: [HOSTILE], place: at(2, HOSTILE) }],
        },
      ],
      lockOrder: [{ outer: HOSTILE, inner: HOSTILE, at: at(1, HOSTILE) }],
    };
    expectHarmless(render(<ThreadsPart map={hostile} cursor={undefined} />));
  });

  test('in the player', () => {
    const hostile = finding('TW101', [`a${HOSTILE}: reads ${HOSTILE} | ${HOSTILE} | ${HOSTILE}=1`], {
      variable: HOSTILE,
    });
    const item = { ...hostile, message: HOSTILE };
    expectHarmless(
      render(
        <PlayerPart
          findings={[item, finding('TW102', ['a: reads x | x'])]}
          finding={item}
          onSelect={() => undefined}
        />,
      ),
    );
  });

  test('in the scheduler', () => {
    const play = updates(HOSTILE, HOSTILE, at(1, HOSTILE));
    expectHarmless(render(<Scheduler play={{ ...play, suppose: [HOSTILE], fixing: HOSTILE }} fixedFirst />));
  });

  test('in a lesson', () => {
    const page: LessonPage = {
      slug: 'a', kind: 'lesson', title: 'A', order: 1, minutes: 5, rules: [], questions: 0, glossary: {},
      blocks: [{ kind: 'prose', nodes: [{ tag: 'p', children: ['See {{variable}} and ', { tag: 'a', href: 'javascript:alert(1)', children: ['this'] }] }] }],
    }; // prettier-ignore
    const html = render(
      <LessonView
        open={{ page, names: { variable: HOSTILE } }}
        lessons={[]}
        progress={undefined}
        results={{}}
        onClose={() => undefined}
        onProgress={() => undefined}
      />,
    );
    expectHarmless(html);
    expect(html).not.toContain('javascript:');
  });
});

describe('a lesson', () => {
  test('lends the reader’s names only to the section on the reader’s rule', () => {
    const section = (code: string) => [
      { tag: 'h3' as const, id: code, children: [code] },
      { tag: 'p' as const, children: ['This is about {{variable}}.'] },
    ];
    const page: LessonPage = {
      slug: 'a', kind: 'lesson', title: 'A', order: 1, minutes: 5, rules: [], questions: 0, glossary: {},
      blocks: [{ kind: 'prose', nodes: [...section('TW101'), ...section('TW107')] }],
    }; // prettier-ignore
    const html = render(
      <LessonView
        open={{ page, rule: 'TW101', names: { variable: 'tickets' } }}
        lessons={[]}
        progress={undefined}
        results={{}}
        onClose={() => undefined}
        onProgress={() => undefined}
      />,
    );
    const [before = '', after] = html.split('>TW107<');
    expect(before).toContain('tickets');
    expect(after).toContain('This is about the variable.');
  });
});

describe('the list of findings', () => {
  test('keeps what is only possible apart, under a heading of its own', () => {
    const sure = finding('TW101', ['a: reads x | x']);
    const possible = { ...finding('TW102', ['a: reads x | x']), id: 'possible', severity: 'hint' as const };
    const html = render(<PlayerPart findings={[possible, sure]} finding={sure} onSelect={() => undefined} />);
    const [before, after] = html.split('<optgroup label="Possible');
    expect(before).toContain('TW101:');
    expect(after).toContain('TW102:');
    expect(render(<PlayerPart findings={[sure, sure]} finding={sure} onSelect={() => undefined} />)).not.toContain(
      'optgroup',
    );
  });
});

describe('the map', () => {
  test('shows what is unguarded in words, not only in red', () => {
    const html = render(<ThreadsPart map={MAP} cursor={undefined} />);
    expect(html).toContain('⚠ no lock');
    expect(html).toContain('guarded by gate');
    expect(html).toContain('⚠ never joined');
  });

  test('warns of what a finding tells of, and of nothing else, and leads to it', () => {
    const [counter] = MAP.shared;
    const { name, threads, uses } = counter!;
    const unreported = { name, threads, uses };
    const quiet = render(<ThreadsPart map={{ ...MAP, shared: [unreported] }} cursor={undefined} />);
    expect(quiet).toContain('no lock');
    expect(quiet).not.toContain('⚠ no lock');
    expect(quiet).not.toContain('Play it');
    expect(render(<ThreadsPart map={MAP} cursor={undefined} />)).toContain('▶ Play it');
  });

  test('speaks of a deadlock exactly where there is such a finding', () => {
    const order = [
      { outer: 'a', inner: 'b', at: at(1) },
      { outer: 'b', inner: 'a', at: at(2) },
    ];
    const quiet = render(<ThreadsPart map={{ ...MAP, lockOrder: order }} cursor={undefined} />);
    expect(quiet).toContain('the other way round');
    expect(quiet).not.toContain('deadlock');
    const finding = { id: 'TW401:a#1', severity: 'error' as const };
    const lockOrder = order.map((pair) => ({ ...pair, finding }));
    expect(render(<ThreadsPart map={{ ...MAP, lockOrder }} cursor={undefined} />)).toContain('deadlock');
  });

  test('offers a program to try it on where there is no file', () => {
    expect(render(<ThreadsPart map={undefined} cursor={undefined} />)).toContain('Open a program with a race');
    expect(render(<PlayerPart findings={[]} finding={undefined} onSelect={() => undefined} />)).toContain(
      'Open a program with a race',
    );
  });

  test('one thread that writes while others read is no danger', () => {
    const flag = {
      name: 'stop',
      threads: ['main', 'worker'],
      uses: [{ thread: 'main', kind: 'write' as const, locks: [], place: at(1) }],
    };
    expect(guardState(flag, MAP.threads)).toBe('one-writer');
    expect(guardState({ ...flag, uses: [{ ...flag.uses[0]!, thread: 'worker' }] }, MAP.threads)).toBe('unguarded');
    expect(guardState({ ...flag, uses: [] }, MAP.threads)).toBe('only-read');
  });

  test('is red where a write holds no lock, and not where another one does', () => {
    const variable = {
      name: 'counter',
      threads: ['main', 'worker'],
      finding: { id: 'TW104:counter#1', severity: 'warning' as const },
      uses: [
        { thread: 'worker', kind: 'rmw' as const, locks: ['gate'], place: at(5) },
        { thread: 'main', kind: 'write' as const, locks: [], place: at(7) },
      ],
    };
    const { lines } = draw({ ...MAP, threads: [thread('main'), thread('worker')], shared: [variable] });
    const red = lines.filter(({ danger }) => danger).map(({ id }) => id);
    expect(red).toEqual(['access:main:counter']);
  });

  test('names the file of what is elsewhere', () => {
    const away = { ...at(7), path: '/w/bank.py' };
    const { boxes } = draw({ ...MAP, threads: [thread('main'), thread('t', { started: [away] })], shared: [] });
    expect(boxes.map(({ label }) => label)).toContain('Thread t, thread, started at bank.py:7, joined at line 9');
  });

  test('where no join can be seen, that alone is no danger', () => {
    const map = { ...MAP, threads: [thread('main'), thread('unseen', { joined: [] })], shared: [] };
    expect(render(<ThreadsPart map={map} cursor={undefined} />)).not.toContain('never joined');
  });

  test('places every box and line on the paper, without overlap', () => {
    const { boxes, lines, width, height } = draw(MAP);
    expect(boxes).toHaveLength(5);
    expect(lines.map(({ id }) => id)).toContain('access:worker:counter');
    for (const { x, y, width: w, height: h } of boxes) {
      expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
    }
    for (const point of lines.flatMap(({ points }) => points)) expect(point.x >= 0 && point.x <= width).toBe(true);
    const overlapping = boxes.some((a) =>
      boxes.some(
        (b) => a !== b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
    );
    expect(overlapping).toBe(false);
  });

  test('a thread started by another hangs below it', () => {
    const parent = thread('parent', { target: { ...at(1), start: 0, end: 100 } });
    const child = thread('child', { started: [at(5)] });
    const { lines } = draw({ ...MAP, threads: [thread('main'), parent, child], shared: [] });
    expect(lines).toHaveLength(2);
    const { boxes } = draw({ ...MAP, threads: [thread('main'), parent, child], shared: [] });
    const y = (id: string): number => boxes.find((box) => box.id === id)!.y;
    expect(y('thread:main')).toBeLessThan(y('thread:parent'));
    expect(y('thread:parent')).toBeLessThan(y('thread:child'));
  });

  test('an order of locks that leads back is an inversion, over several steps too', () => {
    const pair = (outer: string, inner: string): { outer: string; inner: string; at: Place } => ({
      outer,
      inner,
      at: at(1),
    });
    const order = [pair('a', 'b'), pair('b', 'c'), pair('c', 'a'), pair('x', 'a')];
    expect(order.map((one) => isInversion(one, order))).toEqual([true, true, true, false]);
  });

  test('follows the cursor', () => {
    const html = render(<ThreadsPart map={MAP} cursor={{ path: '/w/a.py', offset: 52 }} />);
    expect(html.match(/aria-current="true"/g)).toHaveLength(2);
  });
});

describe('a story', () => {
  test('says at its end what should have come out', () => {
    const { model } = updates('tickets', 'gate');
    const order = ['Ann', 'Bob', 'Ann', 'Bob', 'Ann', 'Bob'].map((thread) => ({ thread }));
    expect(harmOf(model, order)).toBe('tickets is 1; one thread after the other gives 2.');
    expect(
      harmOf(
        model,
        [...order].sort((a, b) => a.thread.localeCompare(b.thread)),
      ),
    ).toBeUndefined();
    expect(harmOf(model, order.slice(1))).toBeUndefined();
  });
});

describe('a game', () => {
  test('can be undone, and ends', () => {
    const game = [0, 1, 0, 1].reduce(pick, newGame(checks.model));
    expect(endOf(game)?.kind).toBe('broken');
    expect(endOf(undo(game))).toBeUndefined();
    expect(pick(game, 0)).toBe(game);
    expect(undo(newGame(checks.model)).picks).toEqual([]);
  });

  test('knows what a check left out', () => {
    const game = [0, 0, 1].reduce(pick, newGame(checks.model));
    expect([...ranBy(game, 1)]).toEqual([0]);
    expect(endOf(game)?.kind).toBe('fine');
  });
});

describe('a quiz', () => {
  test('shuffles its options and loses none', () => {
    const items = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
        expect([...shuffled(items, () => numbers.next().value as number)].sort()).toEqual(items);
      }),
    );
    expect(shuffled(items, () => 0)).not.toEqual(items);
  });
});

describe('the state', () => {
  test('keeps the selected finding while it exists', () => {
    const findings = [finding('TW204', []), finding('TW101', ['a: reads x'])];
    const state = reduce(FIRST_STATE, { type: 'findings', findings, selected: 'TW204-1' });
    expect(playedFinding(state)?.code).toBe('TW204');
    expect(playedFinding(reduce(state, { type: 'findings', findings: findings.slice(1) }))?.code).toBe('TW101');
  });

  test('a lesson comes to the front with its names', () => {
    const page = {
      slug: 'a',
      kind: 'lesson',
      title: 'A',
      order: 1,
      minutes: 5,
      rules: [],
      questions: 0,
      glossary: {},
      blocks: [],
    } as const;
    const state = reduce(FIRST_STATE, { type: 'lesson', page, names: { variable: 'x' } });
    expect(state).toMatchObject({ part: 'learn', open: { page, names: { variable: 'x' } } });
    expect(reduce(state, { type: 'closeLesson' }).open).toBeUndefined();
  });
});

describe('placeholders', () => {
  test('take the reader’s names, and words where there are none', () => {
    expect(fillText('{{function}} reads {{ variable }}.', { variable: 'x' })).toBe('The function reads x.');
    expect(fill('a {{lock}}', { lock: 'gate' })).toEqual([
      { text: 'a ', isName: false },
      { text: 'gate', isName: true },
    ]);
    expect(fillText('{{constructor}}', {})).toBe('The constructor');
  });

  test('a name with a placeholder in it is not filled again', () => {
    expect(fillText('{{variable}}', { variable: '{{lock}}', lock: 'x' })).toBe('{{lock}}');
  });
});

describe('the tokenizer', () => {
  const kinds = (source: string): string =>
    tokenize(source)
      .filter(({ kind }) => kind !== 'plain')
      .map(({ kind, text }) => `${kind}:${text}`)
      .join(' ');

  test('knows Python’s words', () => {
    expect(kinds('async def f(x): return None  # why')).toBe(
      'keyword:async keyword:def function:f keyword:return constant:None comment:# why',
    );
    expect(kinds('@lock.held\nx = 0xFF + 1_000.5e3j')).toBe('decorator:@lock.held number:0xFF number:1_000.5e3j');
    expect(kinds(`f"{x} # no" + rb'a\\'b' + """x\n"y" """`)).toBe(
      `string:f"{x} # no" string:rb'a\\'b' string:"""x\n"y" """`,
    );
  });

  test('loses no character, whatever it is given', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('"""', "'", '"', '\\', '#', '\n', 'def ', '1_0', 'f"', '@a'));
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (source) => {
          expect(
            tokenize(source)
              .map(({ text }) => text)
              .join(''),
          ).toBe(source);
          expect(
            tokenizeLines(source)
              .map((line) => line.map(({ text }) => text).join(''))
              .join('\n'),
          ).toBe(source);
        },
      ),
    );
  });

  test('takes time in proportion to the length', () => {
    const started = performance.now();
    tokenize('"'.repeat(20_000) + "'''".repeat(5_000) + 'x'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('places in other cells of a notebook', () => {
  test('are called by the number of the cell, not by its address', () => {
    const cell = (number: number): string => `vscode-notebook-cell:/w/a.ipynb#W${number}sZmlsZQ%3D%3D`;
    const place = { ...at(3), path: cell(2), cell: 2 };
    const html = render(
      <FrontFile.Provider value={cell(1)}>
        <PlaceLink place={place} />
      </FrontFile.Provider>,
    );
    expect(html).toContain('code cell 2:');
    expect(html).not.toContain('ZmlsZQ');
  });
});
