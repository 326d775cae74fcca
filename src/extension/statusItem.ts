/** The item in the status bar: how far the check is and what it found. A click opens a menu. */

import { StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem } from 'vscode';
import type { Status } from '../server/protocol.js';
import type { Connection, ServerState } from './connection.js';
import { countWords, shownIn } from './counts.js';
import { Command } from './names.js';

interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly grave?: boolean;
}

/** What the item shows. */
function lookOf(state: ServerState, status: Status | undefined): Look {
  if (state === 'stopped') {
    const tooltip = 'Threadwise has stopped or could not start. Click for the log.';
    return { text: '$(error) Threadwise', tooltip, command: Command.showLog, grave: true };
  }
  const command = Command.showMenu;
  if (state === 'starting' || status === undefined) {
    return { text: '$(sync~spin) Threadwise', tooltip: 'Threadwise is starting.', command };
  }
  if (status.state === 'off') {
    return { text: '$(circle-slash) Threadwise', tooltip: 'Threadwise is paused here. Click to resume.', command };
  }
  const files = `${status.files} ${status.files === 1 ? 'file' : 'files'}`;
  if (status.state === 'loading') {
    return {
      text: '$(sync~spin) Threadwise',
      tooltip: `Threadwise is reading the workspace: ${files} so far.`,
      command,
    };
  }
  const shown = shownIn(status.counts);
  if (status.incomplete !== undefined) {
    const found = `So far it found ${countWords(status.counts)}.`;
    const number = shown === 0 ? '' : ` ${shown}`;
    return { text: `$(warning) Threadwise${number}, in part`, tooltip: `${status.incomplete} ${found}`, command };
  }
  const text = shown === 0 ? '$(check) Threadwise' : `$(warning) Threadwise ${shown}`;
  const checked = status.files === 1 ? 'the one file' : `the ${files}`;
  return {
    text,
    tooltip: `Threadwise: ${countWords(status.counts)} in ${checked} that it checks. Click for what to do.`,
    command,
  };
}

export class StatusItem implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listener: Disposable;

  constructor(connection: Connection) {
    this.#item = window.createStatusBarItem('threadwise.status', StatusBarAlignment.Right, 90);
    this.#item.name = 'Threadwise';
    const update = (): void => this.#show(lookOf(connection.state, connection.status));
    this.#listener = connection.onDidChange(update);
    update();
    this.#item.show();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show({ text, tooltip, command, grave }: Look): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: tooltip, role: 'button' };
    this.#item.backgroundColor = grave ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  }
}
