/** Shows what a fix would change as a diff, from which it can be applied. */

import {
  commands,
  EventEmitter,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { Method, type FixPreview, type FixPreviewParams } from '../server/protocol.js';
import type { FindingAt } from './lessonTarget.js';
import { Command, previewScheme } from './names.js';
import type { Services } from './services.js';

export class FixPreviews implements TextDocumentContentProvider, Disposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  /** The fix on show. */
  #shown: FixPreview | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#registration = workspace.registerTextDocumentContentProvider(previewScheme, this);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#shown?.files.find((file) => rightSide(file.uri).toString() === uri.toString())?.after ?? '';
  }

  /** Asks for the fixes of a finding and shows the one that the reader picks. */
  async show(at: FindingAt): Promise<void> {
    const { connection } = this.#services;
    const parameters: FixPreviewParams = { uri: at.uri, offset: at.offset, rule: at.rule ?? '' };
    const fixes = (await connection.ask<readonly FixPreview[]>(Method.previewFixes, parameters)) ?? [];
    if (fixes.length === 0) {
      void window.showInformationMessage(
        'Threadwise has no fix here that it could try out and be sure of. The lesson shows how such code is fixed.',
      );
      return;
    }
    const fix = fixes.length === 1 ? fixes[0] : await pick(fixes);
    if (!fix) return;
    this.#shown = fix;
    for (const { uri } of fix.files) {
      this.#changed.fire(rightSide(uri));
      const left = Uri.parse(uri, true);
      const name = left.path.slice(left.path.lastIndexOf('/') + 1);
      await commands.executeCommand('vscode.diff', left, rightSide(uri), `${name}: ${fix.title}`, { preview: true });
    }
  }

  /** Applies the fix on show, and closes its diffs. */
  async apply(): Promise<void> {
    const fix = this.#shown;
    if (!fix) return;
    const edit = new WorkspaceEdit();
    for (const { uri, before, after } of fix.files) {
      const document = await workspace.openTextDocument(Uri.parse(uri, true));
      if (document.getText() !== before) {
        void window.showWarningMessage('The program has changed since the preview was made. Ask for the fix again.');
        return;
      }
      edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(before.length)), after);
    }
    if (!(await workspace.applyEdit(edit))) return;
    this.#shown = undefined;
    await closeDiffs();
    await commands.executeCommand(Command.fixed);
  }
}

const rightSide = (uri: string): Uri => Uri.from({ scheme: previewScheme, path: Uri.parse(uri).path, query: uri });

async function pick(fixes: readonly FixPreview[]): Promise<FixPreview | undefined> {
  const items = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await window.showQuickPick(items, { placeHolder: 'Which fix do you want to see?' }))?.fix;
}

async function closeDiffs(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => isPreview(input));
  await window.tabGroups.close(tabs);
}

function isPreview(input: unknown): boolean {
  return (input as { modified?: Uri } | undefined)?.modified?.scheme === previewScheme;
}
