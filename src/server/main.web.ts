/** Entry point of the server in a web worker: the client reads the files, and brings the parser. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { SyntaxEngine } from '../syntax/engine.js';
import { rules } from '../workspace/analysis.js';
import { createSession } from '../workspace/session.js';
import { start } from './server.js';

// The types of a worker's global scope clash with those of a page.
const worker = globalThis as unknown as Worker;
let engine: Promise<SyntaxEngine> | undefined;

start(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  rules,
  async createSession(options, { parser }, events) {
    if (!parser) throw new Error('initializationOptions.parser is missing');
    engine ??= SyntaxEngine.create(parser);
    return createSession(await engine, options, { onError: (error) => events.onError(error) });
  },
  files: () => undefined,
  lessonFile: () => undefined,
});
