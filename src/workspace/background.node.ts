/** Runs the check of many files in a thread of its own, with a limit to its memory. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AnalysisOptions } from './api.js';
import type { BackgroundAnswer, StartBackground } from './background.js';

/** What the thread is started with. */
export interface BackgroundSettings {
  readonly wasmFolder: string;
  readonly options: AnalysisOptions;
}

/**
 * Garbage that may gather before all of the heap is collected, in percent of what is in use. Left to itself V8 lets a heap of
 * this size grow by half and more; this costs some 5 % more processor time (`docs/order.md`).
 */
const garbage = 20;

const workerFile = new URL('./background.js', import.meta.url);

/** What starts the thread; undefined where this build has none beside it, as from source. */
export function backgroundThread(options: AnalysisOptions, memoryLimit: number): StartBackground | undefined {
  if (workerFile.protocol !== 'file:' || !existsSync(workerFile)) return undefined;
  return (events) => {
    setFlagsFromString(`--heap-growing-percent=${garbage}`);
    const workerData: BackgroundSettings = { options, wasmFolder: fileURLToPath(new URL('.', import.meta.url)) };
    const worker = new Worker(workerFile, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    let over = false;
    const end = (reason: string, outOfMemory: boolean): void => {
      if (!over) events.ended(reason, outOfMemory);
      over = true;
    };
    worker.on('message', (answer: BackgroundAnswer) => {
      if (!over) events.answer(answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      end(error.stack ?? error.message, error.code === 'ERR_WORKER_OUT_OF_MEMORY');
    });
    worker.on('exit', (code) => end(`the thread ended with ${code}`, false));
    // Whoever ends the process does not have to wait for a check.
    worker.unref();
    return {
      post: (request) => worker.postMessage(request),
      dispose() {
        over = true;
        void worker.terminate();
      },
    };
  };
}
