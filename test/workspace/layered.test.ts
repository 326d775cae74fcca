import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import type { BackgroundAnswer, BackgroundEvents, BackgroundRequest } from '../../src/workspace/background.js';
import { LayeredSession } from '../../src/workspace/layered.js';
import { near } from '../../src/workspace/near.js';
import { ModuleIndex } from '../../src/workspace/modules.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { movedSpan } from '../../src/workspace/overlay.js';
import { createSession, type Session } from '../../src/workspace/session.js';

const counter = `import threading

count = 0


def work():
    global count
    count += 1


def start():
    for _ in range(2):
        threading.Thread(target=work).start()
`;
/** Runs `bump` on threads; neither file tells alone. */
const shared = 'total = 0\n\n\ndef bump():\n    global total\n    total += 1\n';
const user =
  'import threading\nimport shared\n\nfor _ in range(2):\n    threading.Thread(target=shared.bump).start()\n';
const filler = '# nothing\n'.repeat(40_000);

let engine: SyntaxEngine;
beforeAll(async () => (engine = await createNodeEngine()));
afterAll(() => engine.dispose());

/** A background that does its work when the test says so. */
class Beside {
  readonly requests: BackgroundRequest[] = [];
  readonly whole: Session = createSession(engine, defaultOptions);
  events: BackgroundEvents | undefined;
  ended = false;

  start(events: BackgroundEvents) {
    this.events = events;
    return {
      post: (request: BackgroundRequest) => void this.requests.push(request),
      dispose: () => (this.ended = true),
    };
  }

  /** Does all that it was asked, in order. */
  work(): void {
    for (const request of this.requests.splice(0)) this.#do(request);
  }

  #do(request: BackgroundRequest): void {
    const answer = (message: BackgroundAnswer): void => this.events?.answer(message);
    if (request.kind === 'set') this.whole.setFile(request.path, request.text);
    else if (request.kind === 'edit') this.whole.editFile(request.path, request.edits);
    else if (request.kind === 'remove') this.whole.removeFile(request.path);
    else if (request.kind === 'fixes') answer({ kind: 'fixes', id: request.id, fixes: [] });
    else {
      const maps = new Map(request.focus.map((path) => [path, this.whole.threadMap(path)]));
      answer({ kind: 'checked', result: this.whole.check(), maps });
    }
  }
}

function layered(files: Readonly<Record<string, string>>, memoryLimit = 2048) {
  const beside = new Beside();
  const heard = { changed: vi.fn(), onError: vi.fn(), outOfMemory: vi.fn() };
  const front = createSession(engine, defaultOptions);
  const session = new LayeredSession({
    front,
    startBackground: (events) => beside.start(events),
    memoryLimit,
    ...heard,
  });
  for (const [path, text] of Object.entries(files)) session.setFile(path, text);
  const found = (path: string): string[] =>
    session
      .check()
      .findings.filter((finding) => finding.path === path)
      .map(({ code, start, end }) => `${code} ${session.text(path)?.slice(start, end)}`);
  const asked = (): Promise<void> =>
    vi.waitFor(() => expect(beside.requests.some(({ kind }) => kind === 'check')).toBe(true), { timeout: 5000 });
  return { session, front, beside, found, asked, ...heard };
}

/** What a clock shows that only goes on as the test says. */
function stoppedClock() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds: number): void => void (now += milliseconds);
}
afterEach(() => void vi.restoreAllMocks());

describe('a small folder', () => {
  test('is checked as a whole on each question, and nothing runs beside', () => {
    const { session, beside, found } = layered({ '/p/shared.py': shared, '/p/user.py': user });
    session.focus(['/p/user.py']);
    expect(found('/p/shared.py')).toContain('TW101 total');
    expect(beside.events).toBeUndefined();
    expect(session.isChecking).toBe(false);
    session.dispose();
  });
});

test('one file is its own whole, however long', async () => {
  const { session, beside, found } = layered({ '/p/open.py': counter + 'print(0)\n'.repeat(8000) });
  session.focus(['/p/open.py']);
  expect(found('/p/open.py')).toContain('TW101 count');
  expect(session.isChecking).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(beside.events).toBeUndefined();
  session.dispose();
});

describe('a large folder', () => {
  const files = { '/p/open.py': counter, '/p/shared.py': shared, '/p/user.py': user, '/p/filler.py': filler };

  test('answers for what is open at once, and for the rest when the check of the whole has come through', async () => {
    const { session, beside, found, asked, changed } = layered(files);
    session.focus(['/p/open.py']);
    expect(found('/p/open.py')).toContain('TW101 count');
    expect(found('/p/shared.py')).toEqual([]);
    expect(session.isChecking).toBe(true);
    await asked();
    let settled = false;
    void session.settled().then(() => (settled = true));
    expect(settled).toBe(false);
    beside.work();
    expect(changed).toHaveBeenCalled();
    expect(found('/p/shared.py')).toContain('TW101 total');
    expect(found('/p/open.py')).toContain('TW101 count');
    await vi.waitFor(() => expect(settled).toBe(true));
    session.dispose();
    expect(beside.ended).toBe(true);
  });

  test('begins with the whole although somebody types without a pause', async () => {
    const { session, beside } = layered(files);
    session.focus(['/p/open.py']);
    for (let keys = 0; keys < 50 && beside.requests.length === 0; keys++) {
      session.editFile('/p/open.py', [{ start: 0, end: 0, newText: '#' }]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(beside.requests.some(({ kind }) => kind === 'check')).toBe(true);
    session.dispose();
  });

  test('answers an edit while the whole is checked, and afterwards too', async () => {
    const { session, beside, found, asked } = layered(files);
    session.focus(['/p/open.py']);
    await asked();
    const end = counter.indexOf('    count += 1');
    session.editFile('/p/open.py', [{ start: end, end, newText: '    # a comment\n' }]);
    session.editFile('/p/open.py', [{ start: 0, end: 0, newText: '"""Doc."""\n' }]);
    expect(found('/p/open.py')).toContain('TW101 count');
    // This answer is of the text before the edits.
    beside.work();
    expect(found('/p/open.py')).toContain('TW101 count');
    await asked();
    beside.work();
    expect(found('/p/open.py')).toContain('TW101 count');
    session.dispose();
  });

  test('keeps what only the whole tells in place while its file is edited', async () => {
    const { session, beside, found, asked } = layered(files);
    session.focus(['/p/shared.py']);
    // Alone, nothing runs on a thread here.
    expect(found('/p/shared.py')).toEqual([]);
    await asked();
    beside.work();
    expect(found('/p/shared.py')).toContain('TW101 total');
    session.editFile('/p/shared.py', [{ start: 0, end: 0, newText: '# moved\n' }]);
    expect(found('/p/shared.py')).toContain('TW101 total');
    // What is deleted is gone at once.
    const text = session.text('/p/shared.py') ?? '';
    const start = text.indexOf('    total += 1');
    session.editFile('/p/shared.py', [{ start, end: text.length, newText: '    pass\n' }]);
    expect(found('/p/shared.py')).toEqual([]);
    session.dispose();
  });

  test('says nothing of old of a file that was replaced meanwhile', async () => {
    const { session, beside, found, asked } = layered(files);
    await asked();
    session.setFile('/p/shared.py', 'total = 0\n');
    beside.work();
    expect(found('/p/shared.py')).toEqual([]);
    session.removeFile('/p/open.py');
    expect(found('/p/open.py')).toEqual([]);
    session.dispose();
  });

  test('takes no fix for safe that was tried on a part only', async () => {
    const { session, beside, asked } = layered(files);
    session.focus(['/p/open.py']);
    const finding = session.check().findings.find(({ code }) => code === 'TW101');
    if (!finding) throw new Error('no finding');
    const fixes = await session.soundFixes(finding);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.every(({ safe, caveat }) => !safe && caveat !== undefined)).toBe(true);
    await asked();
    beside.work();
    // Now the whole is asked; here it knows of none.
    const answer = session.soundFixes(finding);
    beside.work();
    expect(await answer).toEqual([]);
    session.dispose();
  });

  test('goes on with what is near when the memory does not suffice for the whole', async () => {
    const { session, beside, found, asked, outOfMemory, onError } = layered(files);
    session.focus(['/p/open.py']);
    await asked();
    beside.events?.ended('too much', true);
    expect(outOfMemory).toHaveBeenCalledOnce();
    expect(session.gaveUp).toBe('memory');
    expect(onError).not.toHaveBeenCalled();
    expect(found('/p/open.py')).toContain('TW101 count');
    expect(session.isChecking).toBe(false);
    await session.settled();
    session.dispose();
  });
});

describe('a folder that is too large with its tests', () => {
  // The folder's own name is that of tests; that says nothing of what is in it.
  const files = {
    '/tests/p/open.py': counter,
    '/tests/p/filler.py': filler,
    '/tests/p/tests/shared.py': shared,
    '/tests/p/test_user.py': user.replace('import shared', 'from tests import shared'),
    '/tests/p/test_open.py': counter,
  };
  const posted = ({ requests }: Beside): string[] =>
    requests.flatMap((request) => (request.kind === 'set' ? request.path : []));

  test('is checked without them where it ran out of memory with them', async () => {
    const { session, beside, found, asked, outOfMemory } = layered(files);
    session.focus(['/tests/p/test_open.py']);
    await asked();
    expect(posted(beside)).toContain('/tests/p/test_user.py');
    beside.requests.length = 0;
    beside.events?.ended('too much', true);
    expect(session.leavesOutTests).toBe(true);
    expect(outOfMemory).not.toHaveBeenCalled();
    await asked();
    expect(posted(beside)).toEqual(['/tests/p/open.py', '/tests/p/filler.py']);
    beside.work();
    expect(found('/tests/p/open.py')).toContain('TW101 count');
    // What is open is looked at, tests or not, as it is typed as well.
    expect(found('/tests/p/test_open.py')).toContain('TW101 count');
    session.editFile('/tests/p/test_open.py', [{ start: 0, end: 0, newText: '"""Doc."""\n' }]);
    expect(found('/tests/p/test_open.py')).toContain('TW101 count');
    expect(beside.requests).toEqual([]);
    const finding = session.check().findings.find(({ path }) => path === '/tests/p/test_open.py')!;
    expect((await session.soundFixes(finding)).map(({ safe }) => safe)).toContain(false);
    await session.settled();
    beside.events?.ended('too much', true);
    expect(session.gaveUp).toBe('memory');
    expect(session.leavesOutTests).toBe(false);
    session.dispose();
  });

  test('is checked without them from the start where that is to be expected', async () => {
    const { session, beside, asked } = layered(files, 4);
    session.focus(['/tests/p/open.py']);
    await asked();
    expect(posted(beside)).toEqual(['/tests/p/open.py', '/tests/p/filler.py']);
    expect(session.leavesOutTests).toBe(true);
    session.dispose();
  });

  test('is given up where there are none', async () => {
    const { session, asked, beside, outOfMemory } = layered(
      { '/tests/p/open.py': counter, '/tests/p/filler.py': filler },
      4,
    );
    session.focus(['/tests/p/open.py']);
    await asked();
    expect(session.leavesOutTests).toBe(false);
    beside.events?.ended('too much', true);
    expect(outOfMemory).toHaveBeenCalledOnce();
    session.dispose();
  });
});

describe('a folder of middle size', () => {
  const files = {
    '/p/open.py': counter,
    '/p/shared.py': shared,
    '/p/user.py': user,
    '/p/filler.py': '# nothing\n'.repeat(9_000),
  };

  test('is checked as a whole on each question once that is known to be quick', async () => {
    const pass = stoppedClock();
    const { session, beside, found, asked } = layered(files);
    session.focus(['/p/open.py']);
    expect(found('/p/shared.py')).toEqual([]);
    await asked();
    pass(200);
    beside.work();
    expect(beside.ended).toBe(true);
    expect(found('/p/shared.py')).toContain('TW101 total');
    session.editFile('/p/user.py', [{ start: 0, end: user.length, newText: '' }]);
    expect(found('/p/shared.py')).toEqual([]);
    await session.settled();
    session.dispose();
  });

  test('is no more where answers come late, and shows what it showed', async () => {
    const pass = stoppedClock();
    const { session, front, beside, found, asked } = layered(files);
    const check = front.check.bind(front);
    session.focus(['/p/open.py']);
    session.check();
    await asked();
    pass(200);
    beside.work();
    vi.spyOn(front, 'check').mockImplementation(() => {
      pass(400);
      return check();
    });
    expect(found('/p/shared.py')).toContain('TW101 total');
    beside.requests.length = 0;
    const comment = { start: 0, end: 0, newText: '# a comment\n' };
    session.editFile('/p/open.py', [comment]);
    // Found late for the second time: from now on the whole is asked beside.
    expect(found('/p/shared.py')).toContain('TW101 total');
    session.editFile('/p/open.py', [comment]);
    expect(found('/p/open.py')).toContain('TW101 count');
    expect(found('/p/shared.py')).toContain('TW101 total');
    expect(front.facts('/p/shared.py')).toBeUndefined();
    await asked();
    beside.work();
    expect(found('/p/open.py')).toContain('TW101 count');
    expect(found('/p/shared.py')).toContain('TW101 total');
    session.dispose();
  });

  test('keeps what a look at more files told when it looks at fewer', async () => {
    const pass = stoppedClock();
    const { session, front, beside, found, asked } = layered({
      ...files,
      '/p/shared.py': shared + '# nothing\n'.repeat(1000),
      '/p/filler.py': filler,
    });
    session.focus(['/p/user.py', '/p/shared.py']);
    expect(found('/p/shared.py')).toContain('TW101 total');
    await asked();
    beside.work();
    session.focus(['/p/user.py']);
    session.editFile('/p/user.py', [{ start: 0, end: 0, newText: '# a comment\n' }]);
    const check = front.check.bind(front);
    vi.spyOn(front, 'check').mockImplementation(() => {
      pass(400);
      return check();
    });
    for (let answer = 0; answer < 9; answer++) expect(found('/p/shared.py')).toContain('TW101 total');
    expect(front.facts('/p/shared.py')).toBeUndefined();
    session.dispose();
  });
});

test('what is near comes by imports, as far as there is room', () => {
  const texts = new Map([
    ['/p/a.py', 'import b\nimport big\n'],
    ['/p/b.py', 'import c\n'],
    ['/p/c.py', 'x = 1\n'],
    ['/p/big.py', filler],
    ['/p/other.py', ''],
  ]);
  const index = new ModuleIndex(new Set(texts.keys()));
  expect([...near(['/p/a.py'], texts, index, 100)].sort()).toEqual(['/p/a.py', '/p/b.py', '/p/c.py']);
});

test.each([
  [{ start: 5, end: 8 }, [{ start: 0, end: 0, newText: 'ab' }], { start: 7, end: 10 }],
  [{ start: 5, end: 8 }, [{ start: 8, end: 9, newText: '' }], { start: 5, end: 8 }],
  [{ start: 5, end: 8 }, [{ start: 3, end: 5, newText: '' }], { start: 3, end: 6 }],
  [{ start: 5, end: 8 }, [{ start: 6, end: 6, newText: 'x' }], undefined],
])('a span %j after %j is %j', (span, edits, expected) => {
  expect(movedSpan(span, edits)).toEqual(expected);
});
