import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHostMessage, parsePanelMessage } from '../../src/panel/decode.js';
import { makeNonce, panelHtml } from '../../src/panel/shell.js';
import { findingView, placeView, threadMapView } from '../../src/panel/views.js';
import { finding } from './findings.js';

describe('what the host sends', () => {
  test('arrives as it was sent', () => {
    const message = { type: 'findings', findings: [finding('TW101', ['a: reads x | x | x=1'])], selected: 'TW101-1' };
    expect(parseHostMessage(message)).toEqual(message);
    expect(parseHostMessage({ type: 'threads' })).toEqual({ type: 'threads' });
    expect(parseHostMessage({ type: 'cursor', path: '/w/a.py', offset: 3 })).toEqual({
      type: 'cursor',
      path: '/w/a.py',
      offset: 3,
    });
  });

  test('tells the cell of a place in a notebook', () => {
    const told = finding('TW101', ['a: reads x | x | x=1']);
    const message = { type: 'findings', findings: [{ ...told, place: { ...told.place, cell: 2 } }] };
    expect(parseHostMessage(message)).toEqual(message);
  });

  test('keeps nothing that is not in the protocol', () => {
    expect(parseHostMessage({ type: 'busy', text: 'working', html: '<b>' })).toEqual({ type: 'busy', text: 'working' });
  });

  test.each([
    ['nothing', undefined],
    ['a string', 'ready'],
    ['no type', {}],
    ['a type that is a property of every object', { type: 'constructor' }],
    ['an unknown theme', { type: 'theme', kind: 'pink' }],
    ['a negative offset', { type: 'cursor', path: 'a', offset: -1 }],
    ['a fraction', { type: 'cursor', path: 'a', offset: 1.5 }],
    ['an element that is not allowed', lessonWith({ tag: 'script', children: ['alert(1)'] })],
    ['an element without children', lessonWith({ tag: 'p' })],
    ['a slug that climbs', { type: 'exampleResult', lesson: '../x', example: 'a', result: { kind: 'running' } }],
    ['too long a text', { type: 'busy', text: 'x'.repeat(401) }],
  ])('is refused where it is %s', (_, message) => {
    expect(parseHostMessage(message)).toBeUndefined();
  });

  test('a page nested without end is refused instead of overflowing', () => {
    let node: unknown = 'text';
    for (let depth = 0; depth < 5_000; depth++) node = { tag: 'em', children: [node] };
    expect(parseHostMessage(lessonWith(node))).toBeUndefined();
  });

  test('names from the program cannot reach a prototype', () => {
    const values = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
    const read = parseHostMessage({ type: 'findings', findings: [{ ...finding('TW101', []), data: values }] });
    expect(read?.type === 'findings' && Object.keys(read.findings[0]!.data)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('any other value is refused and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseHostMessage(value)).toBeUndefined();
        expect(parsePanelMessage(value)).toBeUndefined();
      }),
    );
  });
});

describe('what the panel sends', () => {
  test.each([
    { type: 'ready' },
    { type: 'reveal', path: '/w/a.py', start: 1, end: 2 },
    { type: 'openLesson', lesson: 'locks', rule: 'TW104' },
    { type: 'runExample', lesson: 'locks', example: 'example-1' },
    { type: 'runExample', lesson: 'locks', example: 'example-1', often: true },
    { type: 'saveProgress', lesson: 'locks', progress: { correct: 1, total: 3, done: false } },
  ])('arrives: %j', (message) => expect(parsePanelMessage(message)).toEqual(message));

  test.each([
    { type: 'runExample', lesson: 'locks', example: '../../etc/passwd' },
    { type: 'runExample', lesson: 'locks', code: 'import os' },
    { type: 'runExample', lesson: 'locks', example: 'example-1', often: 1000 },
    { type: 'openLesson', lesson: 'command:workbench' },
    { type: 'reveal', path: '/w/a.py', start: '0', end: 1 },
  ])('is refused: %j', (message) => expect(parsePanelMessage(message)).toBeUndefined());
});

describe('views', () => {
  const text = 'a = 1\r\n\tcounter += 1\rlast\u2028line';
  const textOf = (): string => text;

  test('a place has the number and the text of its line, whatever ends lines', () => {
    const at = (needle: string): ReturnType<typeof placeView> =>
      placeView({ path: 'p', start: text.indexOf(needle), end: text.indexOf(needle) + 1 }, textOf);
    expect(at('a =')).toMatchObject({ line: 1, text: 'a = 1' });
    expect(at('counter')).toMatchObject({ line: 2, text: 'counter += 1' });
    expect(at('last')).toMatchObject({ line: 3, text: 'last\u2028line' });
  });

  test('a file that is gone still has a place', () => {
    expect(placeView({ path: 'p', start: 5, end: 6 }, () => undefined)).toEqual({
      path: 'p',
      start: 5,
      end: 6,
      line: 1,
      text: '',
    });
  });

  test('names of any length pass the protocol', () => {
    const long = 'x'.repeat(100_000);
    const { code, name, severity, verdict, lesson } = finding('TW101', []);
    const at = { path: 'p', start: 0, end: 1 };
    const source = {
      code,
      name,
      severity,
      verdict,
      lesson,
      ...at,
      message: long,
      confidence: 'high' as const,
      related: [],
      witness: [{ ...at, thread: long, action: long, values: { [long]: long } }],
      data: { variable: long },
    };
    const view = findingView(source, 'f1', () => long);
    expect(parseHostMessage({ type: 'findings', findings: [view] })).toEqual({ type: 'findings', findings: [view] });
    const thread = {
      id: 't',
      name: long,
      kind: 'thread' as const,
      multiple: false,
      daemon: false,
      created: [at],
      started: [],
      joined: [],
      neverJoined: false,
    };
    const shared = Array.from({ length: 5_000 }, () => ({ name: long, threads: ['t'], uses: [] }));
    const map = threadMapView(
      { threads: [thread], shared, lockOrder: [{ outer: long, inner: long, at }] },
      'p',
      () => long,
    );
    expect(parseHostMessage({ type: 'threads', map })).toEqual({ type: 'threads', map });
  });
});

describe('the page', () => {
  const options = {
    cspSource: 'https://host.example',
    nonce: 'abc',
    script: 'https://host.example/p.js',
    style: 'https://host.example/p.css',
  };

  test('allows its own script and style and nothing else', () => {
    const html = panelHtml(options);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toContain('unsafe-');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<style|\son\w+=|style=/);
  });

  test('escapes what it is given', () => {
    expect(panelHtml({ ...options, script: '"><script>alert(1)</script>' }).match(/<script/g)).toHaveLength(1);
  });

  test('has a nonce that nobody can guess', () => {
    expect(makeNonce()).toMatch(/^[\da-f]{32}$/);
    expect(makeNonce()).not.toBe(makeNonce());
  });
});

function lessonWith(node: unknown): unknown {
  const page = { slug: 'a', kind: 'lesson', title: 'A', order: 1, minutes: 1, rules: [], questions: 0, glossary: {} };
  return { type: 'lesson', page: { ...page, blocks: [{ kind: 'prose', nodes: [node] }] } };
}

test('a page of allowed nodes is read', () => {
  expect(parseHostMessage(lessonWith({ tag: 'p', children: ['text'] }))).toEqual(
    lessonWith({ tag: 'p', children: ['text'] }),
  );
});
