/** Names that the configuration explains, with the whole analysis. */

import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/report.js';
import { threadwise } from '../cli/harness.js';
import { folder } from '../helpers/folder.js';

const one = 'def one():\n    return 1\n\n\n';

async function check(files: Readonly<Record<string, string>>, toml: string): Promise<JsonReport> {
  const root = folder({ ...files, 'threadwise.toml': toml });
  const { out } = await threadwise(root, ['check', '--format', 'json']);
  return JSON.parse(out) as JsonReport;
}

const told = ({ findings }: JsonReport): readonly string[] =>
  findings.map(({ code, path, range }) => `${path}:${range.start.line} ${code}`);

/** Findings with the configuration and without it. */
async function both(files: Readonly<Record<string, string>>, toml: string): Promise<readonly (readonly string[])[]> {
  return [told(await check(files, toml)), told(await check(files, ''))];
}

describe('thread-entries', () => {
  const views = `hits = 0\n\n\n${one}def show(request):\n    global hits\n    hits += one()\n\n\nclass Page:\n    seen = 0\n\n    def get(self, request):\n        Page.seen += one()\n        self.own = 1\n        self.own += one()\n`;

  test('run on several threads at once, functions and methods', async () => {
    expect(
      await both({ 'shop/views.py': views }, 'thread-entries = ["shop.views.show", "shop.views.Page.get"]'),
    ).toEqual([['shop/views.py:10 TW101', 'shop/views.py:17 TW102'], []]);
  });

  test('are told with nothing but what the project itself has', async () => {
    const report = await check({ 'shop/views.py': views }, 'thread-entries = ["shop.views.show"]');
    expect(report.files).toBe(1);
    const [finding] = report.findings;
    const places = [...(finding?.related ?? []), ...(finding?.witness ?? [])].map(({ path }) => path);
    expect([...new Set(places)]).toEqual(['shop/views.py']);
    expect(finding?.fixes).not.toEqual([]);
  });

  test('that do not exist change nothing', async () => {
    expect(await both({ 'a.py': 'import threading\n' }, 'thread-entries = ["b.c", "a.nothing"]')).toEqual([[], []]);
  });

  test('of no module of the project are said to change nothing, where all of it is checked', async () => {
    const root = folder({
      'shop/views.py': views,
      'src/till/__init__.py': 'def pay(request):\n    pass\n',
      'threadwise.toml':
        'thread-entries = ["shop.views.Page.get", "till.pay", "shop.viws.show", "shop.views.Page.Row.get"]\n',
    });
    const said =
      'threadwise: shop.viws.show is in no module of this project, and naming it in the configuration changes nothing.\n';
    expect((await threadwise(root, ['check'])).err).toBe(said);
    expect((await threadwise(root, ['check', 'shop'])).err).toBe('');
  });
});

describe('names of libraries', () => {
  test('thread-starters run what they are given', async () => {
    const app = `import mylib\n\ntotal = 0\n\n\n${one}def add(by):\n    global total\n    total += by * one()\n\n\nfor each in [1, 2]:\n    mylib.spawn(add, each)\nmylib.other(add)\n`;
    expect(await both({ 'a.py': app }, 'thread-starters = ["mylib.spawn"]')).toEqual([['a.py:12 TW101'], []]);
  });

  test('thread-starters of a module in a package are known by all its names', async () => {
    const app = `import acme.pool\n\ntotal = 0\n\n\n${one}def add(by):\n    global total\n    total += by * one()\n\n\nfor each in [1, 2]:\n    acme.pool.spawn(add, each)\n`;
    expect(await both({ 'a.py': app }, 'thread-starters = ["acme.pool.spawn"]')).toEqual([['a.py:12 TW101'], []]);
  });

  const locked = (make: string): string =>
    `import threading\nfrom mylib.sync import ${make}\n\nguard = ${make}()\ntotal = 0\n\n\n${one}def add():\n    global total\n    with guard:\n        total += one()\n\n\nthreads = [threading.Thread(target=add) for _ in range(3)]\nfor each in threads:\n    each.start()\nfor each in threads:\n    each.join()\n`;

  test('locks are locks', async () => {
    expect(await both({ 'a.py': locked('Gate') }, 'locks = ["mylib.sync.Gate"]')).toEqual([[], ['a.py:15 TW101']]);
  });

  test('locks are locks to rules that go by the text, too', async () => {
    const app = `from mylib.sync import Gate\n\ngate = Gate()\nseats = {}\n\n\ndef book(name):\n    gate.acquire()\n    if name in seats:\n        return False\n    seats[name] = True\n    gate.release()\n    return True\n\n\nasync def later(job):\n    with gate:\n        await job\n`;
    expect(await both({ 'a.py': app }, 'locks = ["mylib.sync.Gate"]')).toEqual([['a.py:8 TW403', 'a.py:18 TW410'], []]);
  });

  test('blocking ones wait, under the name that the user knows', async () => {
    const app = `import threading\nfrom mylib import fetch\n\nlock = threading.Lock()\n\n\ndef slow():\n    with lock:\n        fetch("x")\n\n\ndef quick():\n    with lock:\n        pass\n\n\nthreads = [threading.Thread(target=slow), threading.Thread(target=quick)]\nfor each in threads:\n    each.start()\nfor each in threads:\n    each.join()\n`;
    const report = await check({ 'a.py': app }, 'blocking = ["mylib.fetch"]');
    expect(report.findings.map(({ code, message }) => `${code} ${message.split(' ', 1)[0]}`)).toEqual([
      'TW405 fetch()',
    ]);
    expect(told(await check({ 'a.py': app }, ''))).toEqual([]);
  });

  const shared = (call: string): string =>
    `import threading\nfrom mylib import Client\n\nclient = Client("x")\nlock = threading.Lock()\ntotal = 0\n\n\n${one}def slow():\n    global total\n    with ${call.startsWith('lock') ? `client.${call}` : 'lock'}:\n        ${call.startsWith('lock') ? 'total += one()' : `client.${call}`}\n\n\ndef quick():\n    with lock:\n        pass\n\n\nthreads = [threading.Thread(target=slow), threading.Thread(target=slow), threading.Thread(target=quick)]\nfor each in threads:\n    each.start()\nfor each in threads:\n    each.join()\n`;

  test('methods wait', async () => {
    const files = { 'a.py': shared('fetch("x")') };
    const report = await check(files, 'blocking = ["mylib.Client.fetch"]');
    expect(report.findings.map(({ code, message }) => `${code} ${message.split(' ', 1)[0]}`)).toEqual([
      'TW405 fetch()',
    ]);
    expect(told(await check(files, ''))).toEqual([]);
  });

  test('methods give locks', async () => {
    const files = { 'a.py': shared('lock("x")') };
    expect(told(await check(files, 'locks = ["mylib.Client.lock"]'))).toEqual([]);
  });

  test('methods start threads', async () => {
    const app = `from mylib import Client\n\ntotal = 0\n\n\n${one}def add(by):\n    global total\n    total += by * one()\n\n\nclient = Client()\nfor each in [1, 2]:\n    client.spawn(add, each)\nclient.other(add)\n`;
    expect(await both({ 'a.py': app }, 'thread-starters = ["mylib.Client.spawn"]')).toEqual([['a.py:12 TW101'], []]);
  });

  test('of the project itself are said to change nothing', async () => {
    const root = folder({
      'shop/net.py': 'def fetch():\n    pass\n',
      'threadwise.toml': 'blocking = ["shop.net.fetch"]',
    });
    const { err } = await threadwise(root, ['check']);
    expect(err).toContain("shop.net.fetch is this project's own");
  });

  test('never take the place of a module of the project', async () => {
    const sync =
      'class Gate:\n    def __enter__(self):\n        pass\n\n    def __exit__(self, *error):\n        pass\n';
    const files = { 'a.py': locked('Gate'), 'src/mylib/sync.py': sync, 'src/mylib/__init__.py': '' };
    expect(told(await check(files, 'locks = ["mylib.sync.Gate"]'))).toEqual(['a.py:15 TW101']);
  });
});

test('thread-safe classes look after their own data', async () => {
  const cache = `import threading\n\n\n${one}class Cache:\n    def __init__(self):\n        self.hits = 0\n\n    def hit(self):\n        self.hits += one()\n\n\nclass Other(Cache):\n    def miss(self):\n        self.hits += one()\n\n\ncache = Other()\nfor _ in range(3):\n    threading.Thread(target=cache.hit, daemon=True).start()\n    threading.Thread(target=cache.miss, daemon=True).start()\n`;
  const [safe, plain] = await both({ 'shop/cache.py': cache }, 'thread-safe = ["shop.cache.Cache"]');
  expect(plain).toEqual(['shop/cache.py:13 TW102', 'shop/cache.py:18 TW102']);
  expect(safe).toEqual(['shop/cache.py:18 TW102']);
});
