/** The lessons and rule pages that come with the extension, read once. */

import { Uri, workspace, type LogOutputChannel } from 'vscode';
import type { ExampleBlock, LessonBundle, LessonPage, LessonSummary } from '../panel/lessons/page.js';

const empty: LessonBundle = { lessons: [], rules: [] };

export class LessonLibrary {
  readonly #file: Uri;
  readonly #log: LogOutputChannel;
  readonly #canRun: boolean;
  #bundle: Promise<LessonBundle> | undefined;

  /** `canRun` says whether there is a Python to run examples with; without one, none offers to be run. */
  constructor(extension: Uri, log: LogOutputChannel, canRun: boolean) {
    this.#canRun = canRun;
    this.#file = Uri.joinPath(extension, 'dist/lessons.json');
    this.#log = log;
  }

  /** The contents list. */
  async summaries(): Promise<readonly LessonSummary[]> {
    const { lessons, rules } = await this.#read();
    return [...lessons, ...rules].map(({ slug, kind, title, order, minutes, rules: codes, questions, lesson }) => {
      return { slug, kind, title, order, minutes, rules: codes, questions, ...(lesson !== undefined && { lesson }) };
    });
  }

  /** A lesson by its slug, or a rule's page by its code. */
  async page(slug: string): Promise<LessonPage | undefined> {
    const { lessons, rules } = await this.#read();
    return lessons.find((page) => page.slug === slug) ?? rules.find((page) => page.slug === slug);
  }

  /** The page of a rule with the lesson that explains it. */
  async rule(code: string): Promise<{ readonly page: LessonPage; readonly rulePage?: LessonPage } | undefined> {
    const { lessons, rules } = await this.#read();
    const rulePage = rules.find((page) => page.slug === code);
    const lesson = lessons.find((page) => page.slug === rulePage?.lesson || page.rules.includes(code));
    if (rulePage && lesson) return { page: lesson, rulePage };
    const page = rulePage ?? lesson;
    return page && { page };
  }

  /** An example of a page by its id. */
  async example(slug: string, id: string): Promise<ExampleBlock | undefined> {
    const page = await this.page(slug);
    return page?.blocks.find((block): block is ExampleBlock => block.kind === 'example' && block.id === id);
  }

  #read(): Promise<LessonBundle> {
    this.#bundle ??= this.#load();
    return this.#bundle;
  }

  async #load(): Promise<LessonBundle> {
    try {
      const bytes = await workspace.fs.readFile(this.#file);
      const { lessons, rules } = JSON.parse(new TextDecoder().decode(bytes)) as LessonBundle;
      if (this.#canRun) return { lessons, rules };
      return { lessons: lessons.map(onlyToRead), rules: rules.map(onlyToRead) };
    } catch (error) {
      this.#log.error(`The lessons can't be read: ${error instanceof Error ? error.message : String(error)}`);
      return empty;
    }
  }
}

/** A page whose examples are not run. */
function onlyToRead(page: LessonPage): LessonPage {
  const blocks = page.blocks.map((block) => (block.kind === 'example' ? { ...block, runnable: false } : block));
  return { ...page, blocks };
}
