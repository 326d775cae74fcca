/** Files parsed on several threads: whatever becomes of these, each file is taken in once, and the end comes. */

import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { parseInWorkers, type SourceText } from '../../src/workspace/pool.node.js';

/** Enough for a dozen batches. */
const sources: readonly SourceText[] = Array.from({ length: 60 }, (_, n) => ({
  path: `${n}.py`,
  text: '#'.repeat(40_000),
}));

const port = 'const { parentPort } = require("node:worker_threads");';
const answer = 'parentPort.postMessage(request.files.map(({ path }) => ({ path, tree: undefined })));';

/** What a worker may do with a request. */
const workers = {
  'answers each time': `${port} parentPort.on("message", (request) => { ${answer} });`,
  'never answers': `${port} parentPort.on("message", () => undefined);`,
  'never comes to look': 'for (;;);',
  'answers once': `${port} parentPort.once("message", (request) => { ${answer} }); setInterval(() => undefined, 1000);`,
  'dies of what it is asked': `${port} parentPort.on("message", () => { throw new Error("broken"); });`,
  'ends without a word': 'process.exit(3);',
};

async function takenIn(code: string, count: number): Promise<{ here: string[]; there: string[] }> {
  const [here, there]: [string[], string[]] = [[], []];
  const handlers = {
    parse: ({ path }: SourceText) => void here.push(path),
    take: ({ path }: SourceText) => void there.push(path),
  };
  await parseInWorkers(sources, count, handlers, undefined, () => new Worker(code, { eval: true }));
  return { here, there };
}

describe.each(Object.entries(workers))('a worker that %s', (_name, code) => {
  test.each([1, 3])('leaves no file out and none twice, %i of them', async (count) => {
    const { here, there } = await takenIn(code, count);
    expect([...here, ...there].sort()).toEqual(sources.map(({ path }) => path).sort());
  });
});

test('what a worker has answered is not parsed here', async () => {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const [here, there]: [string[], string[]] = [[], []];
  const handlers = {
    parse: ({ path }: SourceText) => {
      Atomics.wait(answered, 0, 0, 30_000);
      here.push(path);
    },
    take: ({ path }: SourceText) => void there.push(path),
  };
  const code =
    `${port} const { workerData } = require("node:worker_threads"); parentPort.on("message", (request) => {` +
    `${answer} Atomics.store(workerData, 0, 1); Atomics.notify(workerData, 0); });`;
  await parseInWorkers(sources, 1, handlers, undefined, () => new Worker(code, { eval: true, workerData: answered }));
  expect(there.length).toBeGreaterThan(0);
  expect([...here, ...there].sort()).toEqual(sources.map(({ path }) => path).sort());
});

test('what a handler throws is the answer', async () => {
  const handlers = {
    parse: () => {
      throw new Error('no more');
    },
    take: () => undefined,
  };
  const code = workers['never answers'];
  const parsed = parseInWorkers(sources, 1, handlers, undefined, () => new Worker(code, { eval: true }));
  await expect(parsed).rejects.toThrow('no more');
});

test('who gives up is obeyed', async () => {
  const handlers = { parse: () => undefined, take: () => undefined };
  const code = workers['never answers'];
  const aborted = parseInWorkers(sources, 1, handlers, AbortSignal.abort(), () => new Worker(code, { eval: true }));
  await expect(aborted).rejects.toThrow();
});
