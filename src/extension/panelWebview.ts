/** One webview that shows the panel's front end: its page, its theme, and messages both ways. */

import { ColorThemeKind, commands, Uri, window, type Disposable, type ViewColumn, type Webview } from 'vscode';
import { parsePanelMessage } from '../panel/decode.js';
import type { HostMessage, PanelMessage, ThemeKind } from '../panel/protocol.js';
import { makeNonce, panelHtml } from '../panel/shell.js';
import { Examples } from './examples.js';
import type { LessonTarget } from './lessonTarget.js';
import { Command } from './names.js';
import type { Services } from './services.js';

const themes: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'high-contrast',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

export class PanelWebview implements Disposable {
  readonly #webview: Webview;
  readonly #services: Services;
  readonly #examples: Examples;
  /** Messages for a page that isn't up yet. */
  #waiting: HostMessage[] | undefined = [];
  /** The names of the last lesson stay for those that it leads to. */

  readonly #disposables: { dispose(): unknown }[] = [];

  /** `column` tells which group the panel is in. */
  constructor(webview: Webview, services: Services, column: () => ViewColumn | undefined) {
    this.#webview = webview;
    this.#services = services;
    this.#examples = new Examples(services, (message) => this.post(message), column);
    this.#disposables.push(
      this.#examples,
      services.follower.add(this),
      webview.onDidReceiveMessage((value: unknown) => this.#receive(parsePanelMessage(value))),
      window.onDidChangeActiveColorTheme(() => this.#postTheme()),
      services.progress.onDidChange(() => this.post({ type: 'progress', lessons: services.progress.all() })),
    );
    const dist = Uri.joinPath(services.context.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.html = panelHtml({
      cspSource: webview.cspSource,
      nonce: makeNonce(),
      script: webview.asWebviewUri(Uri.joinPath(dist, 'panel.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(dist, 'panel.css')).toString(),
    });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  post(message: HostMessage): void {
    if (this.#waiting) this.#waiting.push(message);
    else void this.#webview.postMessage(message);
  }

  /** Shows a lesson; one that doesn't exist is logged. */
  async showLesson({ lesson, rule, names, from }: LessonTarget): Promise<void> {
    const { library, log, follower } = this.#services;
    const finding = from && (await follower.findingAt(from));
    const byRule = rule === undefined ? undefined : await library.rule(rule);
    const page = lesson === undefined || lesson === rule ? undefined : await library.page(lesson);
    const found = page ? { ...byRule, page } : byRule;
    if (found === undefined) return log.warn(`There is no lesson ${lesson ?? rule ?? ''}.`);
    this.post({
      type: 'lesson',
      ...found,
      ...(rule !== undefined && { rule }),
      ...(names && { names }),
      ...(finding && { finding }),
    });
    this.post({ type: 'show', part: 'learn' });
  }

  async #receive(message: PanelMessage | undefined): Promise<void> {
    const { log, progress, follower, milestones } = this.#services;
    if (message === undefined) return log.debug('The panel sent something that is no message.');
    try {
      if (message.type === 'ready') await this.#begin();
      else if (message.type === 'saveProgress') await progress.save(message.lesson, message.progress);
      else if (message.type === 'openLesson') await this.#openLesson(message);
      else if (message.type === 'played') milestones.reach('play');
      else if (message.type === 'openTryout') await commands.executeCommand(Command.openExample);
      else if (!(await this.#examples.receive(message))) await follower.receive(message);
    } catch (error) {
      log.error(`${message.type} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #openLesson({ lesson, rule, finding }: Extract<PanelMessage, { type: 'openLesson' }>): Promise<void> {
    const { follower, milestones } = this.#services;
    // Only the finding that leads there lends its names: what it is about need not be true of another rule.
    const names = follower.namesOf(finding);
    const place = follower.placeOf(finding);
    milestones.reach('lesson');
    await this.showLesson({
      ...(place && { from: place }),
      lesson,
      ...(rule !== undefined && { rule }),
      ...(names && { names }),
    });
  }

  /** Sends what every page shows, then what was waiting for it. */
  async #begin(): Promise<void> {
    const { library, progress } = this.#services;
    const summaries = await library.summaries();
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    this.#postTheme();
    this.post({ type: 'lessons', lessons: summaries });
    this.post({ type: 'progress', lessons: progress.all() });
    for (const message of waiting) this.post(message);
  }

  #postTheme(): void {
    this.post({ type: 'theme', kind: themes[window.activeColorTheme.kind] });
  }
}
