/** A worker thread that parses: texts in, flat trees out. Lowering them stays with the main thread; see `pool.node.ts`. */

import { parentPort, workerData } from 'node:worker_threads';
import { createNodeEngine } from '../syntax/load.node.js';
import { parseDeadline } from './facts-source.js';
import type { ParsedFile, ParseRequest, WorkerSettings } from './pool.node.js';

const settings = workerData as WorkerSettings;
const engine = createNodeEngine({ folder: settings.wasmFolder });

async function answer(request: ParseRequest): Promise<void> {
  const { parse } = await loaded();
  const files = request.files.map(({ path, text }): ParsedFile => parse(path, text));
  const transfer = files.flatMap(({ tree }) =>
    tree ? [tree.nodes.buffer as ArrayBuffer, tree.comments.buffer as ArrayBuffer] : [],
  );
  parentPort?.postMessage(files, transfer);
}

async function loaded(): Promise<{ parse: (path: string, text: string) => ParsedFile }> {
  const ready = await engine;
  return {
    parse: (path, text) => {
      const tree = ready.parse(text, undefined, { deadline: parseDeadline });
      try {
        return { path, tree: tree?.flatten() };
      } finally {
        tree?.delete();
      }
    },
  };
}

parentPort?.on('message', (request: ParseRequest) => void answer(request));
