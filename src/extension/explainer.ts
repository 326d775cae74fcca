/** The explainer panel beside the editor: opened once, brought back after a reload. */

import { Uri, ViewColumn, window, type Disposable, type WebviewPanel, type WebviewPanelSerializer } from 'vscode';
import type { PanelPart } from '../panel/protocol.js';
import { panelViewType } from './names.js';
import { PanelWebview } from './panelWebview.js';
import type { Services } from './services.js';

export class Explainer implements WebviewPanelSerializer, Disposable {
  readonly #services: Services;
  #panel: WebviewPanel | undefined;
  #view: PanelWebview | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Opens the panel, or brings it to the front, at one of its parts. */
  open(part?: PanelPart): void {
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(panelViewType, 'Threadwise', where, { retainContextWhenHidden: true }));
    }
    if (part) this.#view?.post({ type: 'show', part });
  }

  /** Plays the finding at the cursor. */
  async explain(): Promise<void> {
    this.open('player');
    await this.#services.follower.selectAtCursor();
  }

  /** Brings the panel back after the window was reloaded. */
  deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = Uri.joinPath(this.#services.context.extensionUri, 'media/icon.svg');
    const view = new PanelWebview(panel.webview, this.#services);
    this.#view = view;
    panel.onDidDispose(() => {
      view.dispose();
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#view = undefined;
    });
  }
}
