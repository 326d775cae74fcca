/**
 * Lessons as documents: `threadwise-lesson:/rule/TW101?variable=counter` or `threadwise-lesson:/lesson/locks`.
 * Being documents, they open from the code of a diagnostic, in hovers and in the Problems panel alike, without a
 * question asked.
 */

import { commands, Uri, type CustomDocument, type CustomReadonlyEditorProvider, type WebviewPanel } from 'vscode';
import { lessonScheme, lessonViewType } from './names.js';
import { PanelWebview, type LessonTarget } from './panelWebview.js';
import type { Services } from './services.js';

/** What a lesson's URI asks for; undefined where it isn't one. */
export function targetOf(uri: { readonly path: string; readonly query: string }): LessonTarget | undefined {
  const match = /^\/(rule|lesson)\/([\w-]{1,80})$/.exec(uri.path);
  if (match === null) return undefined;
  const [, kind, name = ''] = match;
  const names = Object.fromEntries(
    uri.query
      .split('&')
      .map((pair) => pair.split('=', 2))
      .flatMap(([key, value]) => (key && value ? [[key, decode(value)]] : [])),
  ) as Record<string, string>;
  return kind === 'rule' ? { rule: name, names } : { lesson: name, names };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The URI of a lesson. */
export function lessonUri({ lesson, rule, names = {} }: LessonTarget): Uri {
  const path = rule === undefined ? `/lesson/${lesson ?? ''}` : `/rule/${rule}`;
  const query = Object.entries(names)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return Uri.from({ scheme: lessonScheme, path, query });
}

/** Opens a lesson in an editor of its own. */
export async function openLessonEditor(target: LessonTarget): Promise<void> {
  await commands.executeCommand('vscode.openWith', lessonUri(target), lessonViewType);
}

export class LessonEditors implements CustomReadonlyEditorProvider {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const target = targetOf(uri) ?? {};
    const view = new PanelWebview(panel.webview, this.#services);
    panel.onDidDispose(() => view.dispose());
    await view.showLesson(target);
  }
}
