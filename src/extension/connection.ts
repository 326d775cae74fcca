/** The language server as the extension sees it: started, stopped, asked, and heard. */

import { EventEmitter, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { LanguageClientOptions, State } from 'vscode-languageclient';
import { Method, type ClientOptions, type Status } from '../server/protocol.js';
import { answerFileRequests } from './fileRequests.js';
import { Command, lessonScheme } from './names.js';
import type { Platform, PlatformClient } from './platform.js';

/** As the client counts it; its code is loaded with the server, to let the editor start sooner. */
const stopped: State = 1;

export type ServerState = 'starting' | 'running' | 'stopped';

export class Connection implements Disposable {
  readonly #context: ExtensionContext;
  readonly #platform: Platform;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  #running: PlatformClient | undefined;
  #state: ServerState = 'starting';
  #status: Status | undefined;

  /** Fires when the state, the counts or any finding may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext, platform: Platform, log: LogOutputChannel) {
    this.#context = context;
    this.#platform = platform;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  get status(): Status | undefined {
    return this.#status;
  }

  /** Starts the server. Never rejects: what goes wrong is logged and shown in the status bar. */
  async start(): Promise<void> {
    this.#turn('starting');
    try {
      this.#running = await this.#platform.createClient(this.#context, this.#clientOptions());
      const { client } = this.#running;
      client.onNotification(Method.status, (status: Status) => {
        this.#status = status;
        this.#changed.fire();
      });
      // It may end by itself, and is started again a few times.
      client.onDidChangeState(({ newState }) => {
        if (this.#running?.client !== client || this.#state === 'starting') return;
        this.#status = undefined;
        this.#turn(newState === stopped ? 'stopped' : 'running');
      });
      answerFileRequests(client);
      await client.start();
      this.#turn('running');
    } catch (error) {
      this.#log.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
      this.#turn('stopped');
    }
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Asks the server; undefined where it isn't there or can't answer. */
  async ask<R>(method: string, parameters: unknown): Promise<R | undefined> {
    if (this.#running === undefined || this.#state !== 'running') return undefined;
    try {
      return await this.#running.client.sendRequest<R>(method, parameters);
    } catch (error) {
      this.#log.debug(`${method} was not answered: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    this.#changed.dispose();
    void this.#stop();
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    this.#status = undefined;
    try {
      await running?.client.dispose();
    } catch (error) {
      this.#log.warn(`The server did not stop well: ${String(error)}`);
    }
    running?.end?.();
  }

  #turn(state: ServerState): void {
    this.#state = state;
    this.#changed.fire();
  }

  #clientOptions(): LanguageClientOptions {
    const initializationOptions: ClientOptions = {
      lessonScheme,
      commands: true,
      status: true,
      files: true,
      diagnostics: 'push',
    };
    return {
      documentSelector: [{ language: 'python' }, { pattern: '**/{pyproject,threadwise}.toml' }],
      initializationOptions,
      outputChannel: this.#log,
      markdown: {
        isTrusted: { enabledCommands: [Command.openLesson, Command.openPanel, Command.explain, Command.previewFix] },
      },
      progressOnInitialization: false,
    };
  }
}
