/**
 * Computes the facts of many files on several cores.
 *
 * Workers parse, which is most of the work, and hand back flat trees, which cross threads without being copied.
 * The main thread lowers them: facts are large object graphs, and copying those would cost more than it saves. While
 * it has nothing to lower it parses, too, and at last what was handed to workers that have not answered yet: so it never
 * waits for one, and a worker that dies or hangs costs time, but not the answer.
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

function startWorker(): Worker {
  const workerData: WorkerSettings = { wasmFolder: fileURLToPath(new URL('.', import.meta.url)) };
  return new Worker(workerFile, { workerData });
}

/** Who does with the files what is to be done. */
export interface ParseHandlers {
  /** Parses and takes in a file on this thread. */
  readonly parse: (source: SourceText) => void;
  /** Takes in what a worker has parsed. */
  readonly take: (source: SourceText, outcome: FileFacts | FileProblem) => void;
}

/** Files that are handed out together. */
interface Batch {
  readonly files: readonly SourceText[];
  /** Number of files at the front that are not taken in yet. */
  left: number;
}

function* batches(sources: Iterable<SourceText>): Generator<Batch> {
  let files: SourceText[] = [];
  let length = 0;
  for (const source of sources) {
    files.push(source);
    length += source.text.length;
    if (length < batchLength) continue;
    yield { files, left: files.length };
    files = [];
    length = 0;
  }
  if (files.length > 0) yield { files, left: files.length };
}

/**
 * Parses `sources` on this thread and in `workers` others, each once as far as the handlers see, in no particular order.
 * Rejects where a handler throws or the signal aborts; the other threads are told to end either way.
 *
 * @internal
 */
export async function parseInWorkers(
  sources: Iterable<SourceText>,
  workers: number,
  handlers: ParseHandlers,
  signal?: AbortSignal,
  start: () => Worker = startWorker,
): Promise<void> {
  const queue = batches(sources);
  const underWay = new Set<Batch>();
  const next = (): Batch | undefined => {
    const handedOut = queue.next();
    if (handedOut.done === true) return undefined;
    underWay.add(handedOut.value);
    return handedOut.value;
  };
  let failure: Error | undefined;
  const answered = (batch: Batch, files: readonly ParsedFile[]): void => {
    try {
      batch.files.slice(0, batch.left).forEach((source, index) => {
        signal?.throwIfAborted();
        handlers.take(source, lowered(source, files[index]?.tree));
      });
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
    underWay.delete(batch);
  };
  const threads = Array.from({ length: workers }, start);
  try {
    for (const thread of threads) feed(thread, next, answered);
    let mine: Batch | undefined;
    for (;;) {
      // Answers that have come are taken in first.
      await new Promise((resume) => setImmediate(resume));
      if (failure) throw failure;
      signal?.throwIfAborted();
      if (mine === undefined || !underWay.has(mine)) mine = next() ?? [...underWay].at(-1);
      if (mine === undefined) break;
      // From the back, as a worker begins at the front.
      handlers.parse(mine.files[--mine.left]!);
      if (mine.left === 0) underWay.delete(mine);
    }
  } finally {
    for (const thread of threads) void thread.terminate();
  }
}

/** Keeps one worker busy until the queue is empty: two batches are under way, so that it never waits for the next. */
function feed(
  thread: Worker,
  next: () => Batch | undefined,
  answered: (batch: Batch, files: readonly ParsedFile[]) => void,
): void {
  const sent: Batch[] = [];
  const send = (): void => {
    const batch = next();
    if (batch === undefined) return;
    sent.push(batch);
    thread.postMessage({ files: batch.files } satisfies ParseRequest);
  };
  // What it leaves undone is done here.
  thread.on('error', () => undefined);
  thread.on('message', (files: readonly ParsedFile[]) => {
    const batch = sent.shift();
    send();
    if (batch) answered(batch, files);
  });
  send();
  send();
}

function lowered({ path, text }: SourceText, tree: FlatTree | undefined): FileFacts | FileProblem {
  if (!tree) return tooSlow(path);
  try {
    return lowerFile(path, text, tree);
  } catch (error) {
    return { path, message: `Cannot be analysed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
