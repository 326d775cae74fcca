/**
 * Lessons as documents: `threadwise-lesson:/rule/TW101?variable=counter` or `threadwise-lesson:/lesson/locks`.
 * Being documents, they open from the code of a diagnostic, in hovers and in the Problems panel alike, without a
 * question asked. There is one panel only: the document shows its page there, and goes again.
 */

import type { CustomDocument, CustomReadonlyEditorProvider, Uri, WebviewPanel } from 'vscode';
import type { Explainer } from './explainer.js';
import { targetOf } from './lessonTarget.js';

export class LessonEditors implements CustomReadonlyEditorProvider {
  readonly #explainer: Explainer;

  constructor(explainer: Explainer) {
    this.#explainer = explainer;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: CustomDocument, editor: WebviewPanel): Promise<void> {
    await this.#explainer.showLessonInPlaceOf(editor, targetOf(uri) ?? {});
  }
}
