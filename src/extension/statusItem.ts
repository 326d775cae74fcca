/** The item in the status bar: how far the check is and what it found. A click opens the panel. */

import { StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem } from 'vscode';
import type { Status } from '../server/protocol.js';
import type { Connection, ServerState } from './connection.js';
import { Command } from './names.js';

interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly grave?: boolean;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What the item shows. */
export function lookOf(state: ServerState, status: Status | undefined): Look {
  if (state === 'stopped') {
    const tooltip = 'Threadwise could not start. Click for the log.';
    return { text: '$(error) Threadwise', tooltip, command: Command.showLog, grave: true };
  }
  const command = Command.openPanel;
  if (state === 'starting' || status === undefined) {
    return { text: '$(sync~spin) Threadwise', tooltip: 'Threadwise is starting.', command };
  }
  if (status.state === 'off') {
    return { text: '$(circle-slash) Threadwise', tooltip: 'Threadwise is switched off in the settings.', command };
  }
  const { error, warning, information, hint } = status.counts;
  const found = [plural(error, 'error'), plural(warning, 'warning'), plural(information + hint, 'note')].join(', ');
  const files = plural(status.files, 'file');
  if (status.state === 'loading') {
    return {
      text: '$(sync~spin) Threadwise',
      tooltip: `Threadwise is reading the workspace: ${files} so far.`,
      command,
    };
  }
  const serious = error + warning;
  const icon = serious === 0 ? '$(check)' : '$(warning)';
  const text = serious === 0 ? `${icon} Threadwise` : `${icon} Threadwise ${serious}`;
  return { text, tooltip: `Threadwise: ${found} in ${files}. Click to see your threads.`, command };
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
