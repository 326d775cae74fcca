/** How far the reader is with each lesson, kept for the user on all machines. */

import { EventEmitter, type Disposable, type ExtensionContext } from 'vscode';
import type { LessonProgress } from '../panel/protocol.js';

const key = 'lessonProgress';

export class LessonProgressStore implements Disposable {
  readonly #state: ExtensionContext['globalState'];
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(state: ExtensionContext['globalState']) {
    this.#state = state;
    state.setKeysForSync([key]);
  }

  all(): Readonly<Record<string, LessonProgress>> {
    return this.#state.get(key, {});
  }

  async save(lesson: string, progress: LessonProgress): Promise<void> {
    await this.#state.update(key, { ...this.all(), [lesson]: progress });
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
