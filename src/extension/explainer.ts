/** The explainer panel beside the code: one for the window, brought back after a reload. */

import {
  commands,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { PanelPart } from '../panel/protocol.js';
import type { FindingAt, LessonTarget } from './lessonTarget.js';
import { panelViewType } from './names.js';
import { PanelWebview } from './panelWebview.js';
import type { Services } from './services.js';

/** A hover whose link was followed stays open under the mouse, over the panel. */
async function hideHover(): Promise<void> {
  try {
    await commands.executeCommand('editor.action.hideHover');
  } catch {
    // Editors that don't know the command close it when the mouse leaves.
  }
}

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
  async open(part?: PanelPart): Promise<void> {
    const view = await this.#show(false);
    if (part) view.post({ type: 'show', part });
  }

  /** Opens the panel at the map of the threads. */
  async openThreads(): Promise<void> {
    await this.open('threads');
    if (await this.#services.follower.seesThreads()) this.#services.milestones.reach('threads');
  }

  /** Plays a finding, or the one at the cursor; the keys go to the player. */
  async play(at?: FindingAt): Promise<void> {
    const { follower } = this.#services;
    // The panel comes first: without one nobody follows the cursor.
    const view = await this.#show(true);
    const finding = at ? await follower.selectAt(at) : await follower.selectAtCursor();
    view.post({ type: 'play', ...(finding !== undefined && { finding }) });
  }

  /** Shows a page of the lessons, with the finding that led to it. */
  async showLesson(target: LessonTarget): Promise<void> {
    const view = await this.#show(false);
    await view.showLesson(target);
    this.#services.milestones.reach('lesson');
  }

  /** Shows a page, and closes the editor that was opened for it. What it covered comes back. */
  async showLessonInPlaceOf(editor: WebviewPanel, target: LessonTarget): Promise<void> {
    const { follower, log } = this.#services;
    await this.showLesson(target);
    editor.dispose();
    try {
      await follower.bringBack();
    } catch (error) {
      log.debug(`The program did not come back: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Brings the panel back after the window was reloaded. */
  deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  /** The group that the panel is in. */
  get column(): ViewColumn | undefined {
    return this.#panel?.viewColumn;
  }

  async #show(focus: boolean): Promise<PanelWebview> {
    await hideHover();
    // "Beside" is meant of the program, not of a page that happens to be active.
    if (!this.#panel) await this.#services.follower.activate();
    const view = this.#view;
    if (this.#panel && view) {
      this.#panel.reveal(undefined, !focus);
      return view;
    }
    // Named, as the program's group may not be the active one yet: over the program, the panel would have none to show.
    const program = this.#services.follower.editor?.viewColumn;
    const viewColumn = program === undefined ? ViewColumn.Beside : program + 1;
    const where = { viewColumn, preserveFocus: !focus };
    return this.#adopt(
      window.createWebviewPanel(panelViewType, 'Threadwise', where, { retainContextWhenHidden: true }),
    );
  }

  #adopt(panel: WebviewPanel): PanelWebview {
    // After a reload a panel may come back while another was opened already; there is room for one.
    this.#panel?.dispose();
    this.#panel = panel;
    panel.iconPath = Uri.joinPath(this.#services.context.extensionUri, 'media/icon.svg');
    const view = new PanelWebview(panel.webview, this.#services, () => panel.viewColumn);
    this.#view = view;
    panel.onDidDispose(() => {
      view.dispose();
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#view = undefined;
    });
    return view;
  }
}
