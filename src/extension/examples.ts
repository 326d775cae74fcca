/** Runs and opens the example programs of lessons: only on a click, only where the workspace is trusted. */

import { CancellationTokenSource, workspace, type Disposable, type ViewColumn } from 'vscode';
import type { ExampleResult, HostMessage, PanelMessage } from '../panel/protocol.js';
import { columnBeside, openUnsaved } from './newDocument.js';
import type { Services } from './services.js';

export class Examples implements Disposable {
  readonly #services: Services;
  readonly #post: (message: HostMessage) => void;
  readonly #column: () => ViewColumn | undefined;
  readonly #running = new Map<string, CancellationTokenSource>();

  constructor(services: Services, post: (message: HostMessage) => void, column: () => ViewColumn | undefined) {
    this.#services = services;
    this.#post = post;
    this.#column = column;
  }

  /** Whether the message was about an example. */
  async receive(message: PanelMessage): Promise<boolean> {
    switch (message.type) {
      case 'runExample':
        await this.#run(message.lesson, message.example, message.often);
        return true;
      case 'stopExample':
        this.#running.get(`${message.lesson}/${message.example}`)?.cancel();
        return true;
      case 'openExample':
        await this.#open(message.lesson, message.example);
        return true;
      default:
        return false;
    }
  }

  dispose(): void {
    for (const source of this.#running.values()) source.cancel();
  }

  async #open(lesson: string, id: string): Promise<void> {
    const example = await this.#services.library.example(lesson, id);
    if (!example) return;
    const { editor } = this.#services.follower;
    const name = example.name?.endsWith('.py') ? example.name : `${lesson}.py`;
    await openUnsaved(name, example.code, columnBeside(this.#column(), editor?.viewColumn));
  }

  async #run(lesson: string, id: string, often = false): Promise<void> {
    const { library, platform, log } = this.#services;
    const answer = (result: ExampleResult): void => this.#post({ type: 'exampleResult', lesson, example: id, result });
    const refuse = (reason: string): void => answer({ kind: 'refused', reason });
    const example = await library.example(lesson, id);
    if (!example?.runnable) return refuse('This example is not meant to be run.');
    if (!platform.runPython) return refuse('There is no Python in the browser. Open the example and run it at home.');
    if (!workspace.isTrusted) return refuse('Programs are run in trusted workspaces only.');
    const name = `${lesson}/${id}`;
    if (this.#running.has(name)) return;
    const source = new CancellationTokenSource();
    this.#running.set(name, source);
    answer({ kind: 'running' });
    try {
      answer(await platform.runPython({ ...example, often }, source.token, log));
    } finally {
      this.#running.delete(name);
      source.dispose();
    }
  }
}
