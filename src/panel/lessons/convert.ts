/** Markdown pages → {@link LessonBundle}. Pure: `scripts/lessons.mjs` reads the files and writes the result. */

import MarkdownIt, { type Token } from 'markdown-it';
import { exampleOf, PageError, quizOf, readInfo, simulatorOf, type Markdown } from './fences.js';
import { listIn, readFrontMatter } from './front-matter.js';
import { glossaryOf, type Glossary } from './glossary.js';
import { nodesOf, textOf } from './nodes.js';
import type { LessonBundle, LessonPage, PageBlock, PageNode } from './page.js';
import { readSimulator } from './simulators.js';

/** A Markdown file: its name without `.md`, and its text. */
export interface PageSource {
  readonly slug: string;
  readonly text: string;
}

export interface Conversion {
  readonly bundle: LessonBundle;
  /** What the authors should fix, as `page.md:12: why`. */
  readonly problems: readonly string[];
}

const GLOSSARY = 'glossary';

/** Converts all pages. A block with a mistake is left out and reported. */
export function convertPages(lessons: readonly PageSource[], rules: readonly PageSource[]): Conversion {
  const markdown = makeMarkdown();
  const problems: string[] = [];
  const glossarySource = lessons.find(({ slug }) => slug === GLOSSARY);
  const glossary = glossaryOf(glossarySource ? convert(glossarySource, 'lesson', markdown, {}, problems) : undefined);
  const pagesOf = (sources: readonly PageSource[], kind: LessonPage['kind']): readonly LessonPage[] =>
    sources
      .map((source) => convert(source, kind, markdown, glossary, problems))
      .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
  const explained = lessons.map((lesson) => withItsRules(lesson, rules));
  const bundle = { lessons: pagesOf(explained, 'lesson'), rules: pagesOf(rules, 'rule') };
  return { bundle, problems: [...new Set([...problems, ...brokenLinks(bundle)])] };
}

/**
 * The lesson with a section on each rule whose page sends the reader to it. Where the lesson itself says nothing of a
 * rule, the section is what the page says first.
 */
function withItsRules(lesson: PageSource, rules: readonly PageSource[]): PageSource {
  const { values } = readFrontMatter(lesson.text);
  const own = listIn(values['rules']);
  const missing = rules.flatMap(({ text }) => {
    const page = readFrontMatter(text);
    const { code, name, lesson: slug } = page.values;
    if (slug !== lesson.slug || code === undefined || own.includes(code)) return [];
    const first = /^## What it finds\n+([^\n]+)/m.exec(page.body)?.[1] ?? '';
    return [{ code, section: `### ${code} ${name ?? ''}\n\n${first}\n\n` }];
  });
  if (missing.length === 0) return lesson;
  const codes = [...own, ...missing.map(({ code }) => code)].sort();
  const text = lesson.text
    .replace(/^rules:.*$/m, `rules: [${codes.join(', ')}]`)
    .replace(/^## Quiz$/m, `${missing.map(({ section }) => section).join('')}$&`);
  return { slug: lesson.slug, text };
}

function makeMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.validateLink = (href) => /^(glossary|lesson|rule):[\w-]+(#[\w-]+)?$|^https:\/\/|^#[\w-]+$/.test(href);
  return markdown;
}

function convert(
  { slug, text }: PageSource,
  kind: LessonPage['kind'],
  markdown: Markdown,
  glossary: Glossary,
  problems: string[],
): LessonPage {
  const { values, body } = readFrontMatter(text);
  const linesBefore = text.slice(0, text.length - body.length).split('\n').length - 1;
  const report = (line: number, why: string): void => {
    problems.push(`${slug}.md:${linesBefore + line}: ${why}`);
  };
  const { title, tokens } = takeTitle(markdown.parse(body, {}));
  const blocks = blocksOf(tokens, markdown, kind, report);
  if (!values['title'] && !title) report(1, 'no title');
  const words = wordsIn(blocks);
  for (const word of words) {
    if (slug !== GLOSSARY && !Object.hasOwn(glossary, word)) report(1, `the glossary has no "${word}"`);
  }
  return {
    slug: values['code'] ?? slug,
    kind,
    title: values['title'] ?? title ?? slug,
    order: slug === GLOSSARY ? 999 : Number(values['order'] ?? /\d+/.exec(values['code'] ?? '')?.[0] ?? 100),
    minutes: Number(values['minutes'] ?? 2),
    rules: values['code'] ? [values['code']] : listIn(values['rules']),
    questions: blocks.reduce((sum, block) => sum + (block.kind === 'quiz' ? block.questions.length : 0), 0),
    blocks,
    glossary: Object.fromEntries(
      words.flatMap((word) => (Object.hasOwn(glossary, word) ? [[word, glossary[word]!]] : [])),
    ),
    ...(values['lesson'] && { lesson: values['lesson'] }),
  };
}

/** The title of a page that has it as its first heading. */
function takeTitle(tokens: readonly Token[]): {
  readonly title: string | undefined;
  readonly tokens: readonly Token[];
} {
  if (tokens[0]?.type !== 'heading_open' || tokens[0].tag !== 'h1') return { title: undefined, tokens };
  return { title: textOf(nodesOf(tokens.slice(1, 2))), tokens: tokens.slice(3) };
}

function blocksOf(
  tokens: readonly Token[],
  markdown: Markdown,
  kind: LessonPage['kind'],
  report: (line: number, why: string) => void,
): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let prose: Token[] = [];
  const flush = (): void => {
    const nodes = nodesOf(prose);
    if (nodes.length > 0) blocks.push({ kind: 'prose', nodes });
    prose = [];
  };
  for (const token of tokens) {
    if (token.type !== 'fence' || token.level > 0) {
      prose.push(token);
      continue;
    }
    flush();
    try {
      addFence(blocks, token, markdown, kind);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      report((token.map?.[0] ?? 0) + 1, error.message);
    }
  }
  flush();
  return blocks;
}

function addFence(blocks: PageBlock[], token: Token, markdown: Markdown, kind: LessonPage['kind']): void {
  const info = readInfo(token.info);
  if (info.language === 'simulator') {
    const block = simulatorOf(info, token.content);
    if (!readSimulator(block)) throw new PageError(`a simulator of kind "${block.simulator}" doesn't work like this`);
    blocks.push(block);
  } else if (info.language === 'quiz') {
    if (blocks.some(({ kind }) => kind === 'quiz')) throw new PageError('a page has one quiz');
    blocks.push(quizOf(token.content, markdown));
  } else if (info.language === 'output') {
    const example = blocks.at(-1);
    if (example?.kind !== 'example') throw new PageError('output belongs right below its example');
    blocks[blocks.length - 1] = { ...example, output: token.content.replace(/\n$/, '') };
  } else {
    const number = blocks.filter(({ kind }) => kind === 'example').length + 1;
    blocks.push(exampleOf(info, token.content, `example-${number}`, kind));
  }
}

/** Visits every node of every block, those of quizzes included. */
function visitNodes(blocks: readonly PageBlock[], visit: (node: Exclude<PageNode, string>) => void): void {
  const walk = (nodes: readonly PageNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      visit(node);
      walk(node.children);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'prose') walk(block.nodes);
    if (block.kind !== 'quiz') continue;
    for (const { question, options } of block.questions) {
      walk(question);
      for (const option of options) walk([...option.text, ...option.why]);
    }
  }
}

function wordsIn(blocks: readonly PageBlock[]): readonly string[] {
  const words = new Set<string>();
  visitNodes(blocks, ({ word }) => word !== undefined && words.add(word));
  return [...words].sort();
}

function brokenLinks({ lessons, rules }: LessonBundle): readonly string[] {
  const known = new Set([...lessons.map(({ slug }) => `lesson:${slug}`), ...rules.map(({ slug }) => `rule:${slug}`)]);
  return [...lessons, ...rules].flatMap(({ slug, blocks }) => {
    const broken: string[] = [];
    visitNodes(blocks, ({ href }) => {
      const target = href?.split('#')[0] ?? '';
      if (/^(lesson|rule):/.test(target) && !known.has(target)) broken.push(`${slug}.md:1: there is no ${target}`);
    });
    return broken;
  });
}
