/** The thread of `background.node.ts`: a session of its own, checked when it is asked to. */

import { parentPort, workerData } from 'node:worker_threads';
import { createNodeEngine } from '../syntax/load.node.js';
import type { BackgroundAnswer, BackgroundRequest } from './background.js';
import type { BackgroundSettings } from './background.node.js';
import { partlyUnderstood } from './partly.js';
import { createSession, type Session } from './session.js';

const { wasmFolder, options } = workerData as BackgroundSettings;
const answer = (message: BackgroundAnswer): void => parentPort?.postMessage(message);

const session = createNodeEngine({ folder: wasmFolder }).then((engine) =>
  createSession(engine, options, {
    onError: (error) =>
      answer({ kind: 'failure', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  }),
);
const paths = new Set<string>();

function work(on: Session, request: BackgroundRequest): void {
  switch (request.kind) {
    case 'set':
      paths.add(request.path);
      on.setFile(request.path, request.text);
      break;
    case 'edit':
      on.editFile(request.path, request.edits);
      break;
    case 'remove':
      paths.delete(request.path);
      on.removeFile(request.path);
      break;
    case 'check': {
      const result = on.check();
      const partly = [...paths].flatMap((path) => partlyUnderstood(on.facts(path)) ?? []);
      const maps = new Map(request.focus.map((path) => [path, on.threadMap(path)]));
      answer({ kind: 'checked', result: { ...result, errors: [...result.errors, ...partly] }, maps });
      break;
    }
    case 'fixes': {
      const { path, code, start } = request.finding;
      const mine = on.check().findings.find((each) => each.path === path && each.code === code && each.start === start);
      answer({ kind: 'fixes', id: request.id, fixes: mine ? on.fixes(mine) : [] });
      break;
    }
  }
}

parentPort?.on('message', (request: BackgroundRequest) => void session.then((on) => work(on, request)));
