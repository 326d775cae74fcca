/** Brings the parts of the extension together. Everything heavy waits until it is wanted. */

import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { Connection } from './connection.js';
import { registerCommands } from './commands.js';
import { Follower } from './follower.js';
import { LessonEditors } from './lessonEditors.js';
import { LessonLibrary } from './lessonLibrary.js';
import { LessonProgressStore } from './lessonProgress.js';
import { Milestones } from './milestones.js';
import { Command, lessonViewType, panelViewType } from './names.js';
import { Explainer } from './explainer.js';
import { FixPreviews } from './fixPreviews.js';
import type { Platform } from './platform.js';
import { StatusItem } from './statusItem.js';

/** What the extension answers to whoever activates it, so that tests can ask how long it took. */
export interface ThreadwiseApi {
  /** Milliseconds from the call of `activate` until it gave control back. */
  readonly activationTime: number;
  /** Resolves when the server has started, or failed to. */
  readonly started: Promise<void>;
}

export async function activateWith(context: ExtensionContext, platform: Platform): Promise<ThreadwiseApi> {
  const began = performance.now();
  const log = window.createOutputChannel('Threadwise', { log: true });
  const connection = new Connection(context, platform, log);
  const library = new LessonLibrary(context.extensionUri, log, platform.runPython !== undefined);
  const progress = new LessonProgressStore(context.globalState);
  const follower = new Follower(connection);
  const milestones = new Milestones();
  const services = { context, platform, log, connection, follower, library, progress, milestones };
  const explainer = new Explainer(services);
  const lessons = new LessonEditors(explainer);
  const previews = new FixPreviews(services);
  context.subscriptions.push(
    log,
    connection,
    follower,
    explainer,
    previews,
    new StatusItem(connection),
    progress,
    window.registerCustomEditorProvider(lessonViewType, lessons, {
      supportsMultipleEditorsPerDocument: false,
    }),
    window.registerWebviewPanelSerializer(panelViewType, explainer),
    ...registerCommands(services, explainer, previews),
    workspace.onDidGrantWorkspaceTrust(() => log.info('This workspace is trusted now; examples may be run.')),
  );
  // The editor is free to go on while the server starts.
  const started = connection.start();
  void commands.executeCommand('setContext', 'threadwise.active', true);
  log.debug(`Commands such as ${Command.openPanel} are ready.`);
  return Promise.resolve({ activationTime: performance.now() - began, started });
}
