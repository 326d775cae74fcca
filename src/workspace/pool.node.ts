/**
 * Computes the facts of many files on several cores.
 *
 * Workers parse, which is most of the work, and hand back flat trees, which cross threads without being copied.
 * The main thread lowers them meanwhile: facts are large object graphs, and copying those would cost more than it saves.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../facts/ir.js';
import { lowerFile } from '../facts/lower.js';
import type { FlatTree } from '../syntax/flat.js';
import type { FileProblem } from './api.js';
import { tooSlow } from './facts-source.js';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface ParseRequest {
  readonly files: readonly SourceText[];
}

/** `tree` is undefined where the parse took too long. */
export interface ParsedFile {
  readonly path: string;
  readonly tree: FlatTree | undefined;
}

export interface WorkerSettings {
  readonly wasmFolder: string;
}

/** Characters sent to a worker at once: enough to make a message worth it, few enough to spread the work. */
const batchLength = 200_000;

const workerFile = new URL('./worker.js', import.meta.url);

/** Whether this build has a worker beside it; from source there is none, and one thread does it all. */
export function canUseWorkers(): boolean {
  return workerFile.protocol === 'file:' && existsSync(workerFile);
}

function* batches(sources: Iterable<SourceText>): Generator<readonly SourceText[]> {
  let batch: SourceText[] = [];
  let length = 0;
  for (const source of sources) {
    batch.push(source);
    length += source.text.length;
    if (length < batchLength) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Parses `sources` in `workers` threads and calls `take` with each file's facts, in no particular order.
 * Rejects where a worker dies or the signal aborts; the threads are gone either way when the promise settles.
 */
export async function parseInWorkers(
  sources: Iterable<SourceText>,
  workers: number,
  take: (source: SourceText, outcome: FileFacts | FileProblem) => void,
  signal?: AbortSignal,
): Promise<void> {
  const queue = batches(sources);
  const workerData: WorkerSettings = { wasmFolder: fileURLToPath(new URL('.', import.meta.url)) };
  const threads = Array.from({ length: workers }, () => new Worker(workerFile, { workerData }));
  try {
    await Promise.all(threads.map((thread) => feed(thread, queue, take, signal)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Keeps one worker busy until the queue is empty: two batches are under way, so that it never waits for the next. */
function feed(
  thread: Worker,
  queue: Iterator<readonly SourceText[]>,
  take: (source: SourceText, outcome: FileFacts | FileProblem) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const underWay: (readonly SourceText[])[] = [];
    const send = (): void => {
      const next = queue.next();
      if (next.done) return;
      underWay.push(next.value);
      thread.postMessage({ files: next.value } satisfies ParseRequest);
    };
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('A worker thread ended before its work was done.')));
    thread.on('message', (files: readonly ParsedFile[]) => {
      try {
        signal?.throwIfAborted();
        const batch = underWay.shift() ?? [];
        send();
        batch.forEach((source, index) => take(source, lowered(source, files[index]?.tree)));
        if (underWay.length === 0) resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    send();
    send();
    if (underWay.length === 0) resolve();
  });
}

function lowered({ path, text }: SourceText, tree: FlatTree | undefined): FileFacts | FileProblem {
  if (!tree) return tooSlow(path);
  try {
    return lowerFile(path, text, tree);
  } catch (error) {
    return { path, message: `Cannot be analysed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
