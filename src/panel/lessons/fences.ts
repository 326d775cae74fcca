/** Fenced blocks of a page: examples with their output, simulators and quizzes. */

import type MarkdownIt from 'markdown-it';
import { nodesOf } from './nodes.js';
import type { ExampleBlock, LessonPage, PageNode, QuizBlock, QuizQuestion, SimulatorBlock } from './page.js';
import { flag, list, object, ShapeError, text } from '../shape.js';

/** A mistake of the page's author, said with the line of the block. */
export class PageError extends Error {}

/** A Markdown parser. */
export type Markdown = InstanceType<typeof MarkdownIt>;

/** `python wrong name=counter.py` → its words. */
export interface FenceInfo {
  readonly language: string;
  readonly words: readonly string[];
  readonly name?: string;
}

export function readInfo(info: string): FenceInfo {
  const [language = 'text', ...rest] = info.trim().split(/\s+/);
  const name = rest.find((word) => word.startsWith('name='))?.slice('name='.length);
  return {
    language: language === '' ? 'text' : language,
    words: rest.filter((word) => !word.includes('=')),
    ...(name && { name }),
  };
}

const EXPECTATION = /[ \t]*#\s*expect(?:-elsewhere)?:\s*(.*)$/;

/**
 * Whether a program may be run on a click. Those of lessons are written for it; a rule's page shows code as people
 * write it, and says of those that show their point in a moment: `run`, or `turns` where its threads must take turns.
 * Further words say that it gets `stuck`, and that its ends are worth a `tally`.
 */
function isRunnable({ language, words }: FenceInfo, kind: LessonPage['kind']): boolean {
  if (language !== 'python' || words.includes('fragment')) return false;
  if (!words.includes('right') && !words.includes('wrong')) return false;
  return kind === 'lesson' || words.includes('run') || words.includes('turns');
}

/** An example: its expectations leave the text and become marks. */
export function exampleOf(
  info: FenceInfo,
  content: string,
  id: string,
  kind: LessonPage['kind'] = 'lesson',
): ExampleBlock {
  const lines: string[] = [];
  const marks: { line: number; codes: string[] }[] = [];
  for (const line of content.replace(/\n$/, '').split('\n')) {
    const expectation = EXPECTATION.exec(line);
    const shown = expectation ? line.slice(0, expectation.index) : line;
    if (expectation && shown.trim() === '') continue;
    lines.push(shown);
    if (expectation && !line.includes('expect-elsewhere')) {
      marks.push({ line: lines.length, codes: expectation[1]?.match(/TW\d{3}/g) ?? [] });
    }
  }
  const verdict = info.words.find((word) => word === 'right' || word === 'wrong');
  return {
    kind: 'example',
    id,
    language: info.language,
    ...(verdict && { verdict }),
    ...(info.name && { name: info.name }),
    code: lines.join('\n'),
    marks,
    runnable: isRunnable(info, kind),
    ...(info.words.includes('turns') && { takesTurns: true }),
    ...(info.words.includes('stuck') && { getsStuck: true }),
    ...(info.words.includes('tally') && { tally: true }),
  };
}

/** A simulator: its kind stands in the JSON, or after the word `simulator`. */
export function simulatorOf(info: FenceInfo, content: string): SimulatorBlock {
  const parameters = json(content);
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
    throw new PageError('a simulator is a JSON object');
  }
  const { kind = info.words[0], ...rest } = parameters as Record<string, unknown>;
  if (typeof kind !== 'string') throw new PageError('a simulator needs a "kind"');
  return { kind: 'simulator', simulator: kind, parameters: rest };
}

const quizShape = list(
  object({ question: text(), options: list(object({ text: text(), correct: flag, why: text() }), 12) }),
  40,
);

/** A quiz: every question has one right answer and says why of each. */
export function quizOf(content: string, markdown: Markdown): QuizBlock {
  const inline = (source: string): readonly PageNode[] => nodesOf(markdown.parseInline(source, {}));
  return {
    kind: 'quiz',
    questions: readQuiz(content).map(({ question, options }): QuizQuestion => {
      if (options.filter(({ correct }) => correct).length !== 1) {
        throw new PageError(`"${question}" needs exactly one right answer`);
      }
      return {
        question: inline(question),
        options: options.map(({ text: answer, correct, why }) => ({ text: inline(answer), correct, why: inline(why) })),
      };
    }),
  };
}

function readQuiz(content: string): ReturnType<typeof quizShape> {
  try {
    return quizShape(json(content));
  } catch (error) {
    if (error instanceof ShapeError)
      throw new PageError(`a quiz is a list of questions with options: ${error.message}`);
    throw error;
  }
}

function json(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new PageError(`no valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
