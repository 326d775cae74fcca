import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertPages } from '../../src/panel/lessons/convert.js';
import { readFrontMatter } from '../../src/panel/lessons/front-matter.js';
import { readExamples } from './examples.js';
import type { Lesson } from './lesson.js';
import { LESSONS_DIR, readLessons } from './lesson.js';

const SECTIONS = [
  'Before you read on',
  'The idea',
  'See it run',
  'What goes wrong',
  'What to do',
  'Rules this lesson explains',
  'Quiz',
];
const FENCES = ['python', 'output', 'simulator', 'quiz', 'text'];
const RULES_DIR = join(LESSONS_DIR, '../rules');

interface Question {
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly why: string }[];
}

interface Simulator {
  readonly predict: string;
  readonly options: readonly string[];
  readonly answer: number;
  readonly why: string;
}

const lessons = readLessons();
const examples = readExamples(lessons);

const blocksOf = (lesson: Lesson, language: string) => lesson.blocks.filter((block) => block.language === language);

const headings = (lesson: Lesson, level: string) =>
  lesson.prose.flatMap(({ text }) => (text.startsWith(`${level} `) ? [text.slice(level.length + 1)] : []));

/** Name and lesson of a rule, as its own page says. */
function rulePage(code: string): Readonly<Record<string, string>> | undefined {
  const path = join(RULES_DIR, `${code}.md`);
  return existsSync(path) ? readFrontMatter(readFileSync(path, 'utf8')).values : undefined;
}

describe('the lessons', () => {
  it('are accepted by the converter that makes the pages of the panel', () => {
    const sources = readdirSync(LESSONS_DIR).map((file) => ({
      slug: file.replace(/\.md$/, ''),
      text: readFileSync(join(LESSONS_DIR, file), 'utf8'),
    }));
    expect(convertPages(sources, []).problems).toEqual([]);
  });

  it('have an order without doubles', () => {
    const orders = lessons.map((lesson) => lesson.order);
    expect(orders).toEqual([...new Set(orders)]);
  });

  it('explain every rule whose page sends the reader to them', () => {
    const sources = (folder: string) =>
      readdirSync(folder).map((file) => ({
        slug: file.replace(/\.md$/, ''),
        text: readFileSync(join(folder, file), 'utf8'),
      }));
    const { bundle } = convertPages(sources(LESSONS_DIR), sources(RULES_DIR));
    const unexplained = bundle.rules.filter(({ slug, lesson }) => {
      const page = bundle.lessons.find((candidate) => candidate.slug === lesson);
      return !page?.rules.includes(slug) || !JSON.stringify(page.blocks).includes(`"${slug} `);
    });
    expect(unexplained.map(({ slug }) => slug)).toEqual([]);
  });
});

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('%s', (slug, lesson) => {
  it('has a title, a place in the order, and takes about five minutes', () => {
    expect(lesson.title).not.toBe('');
    expect(lesson.order).toBeGreaterThan(0);
    expect(lesson.minutes).toBeGreaterThanOrEqual(3);
    expect(lesson.minutes).toBeLessThanOrEqual(8);
  });

  it('has the sections of a lesson, in their order', () => {
    expect(headings(lesson, '##')).toEqual(SECTIONS);
  });

  it('begins with a question', () => {
    const from = lesson.lines.indexOf(`## ${SECTIONS[0]}`);
    const to = lesson.lines.indexOf(`## ${SECTIONS[1]}`);
    expect(lesson.lines.slice(from, to).join('\n')).toContain('?');
  });

  it('explains the rules that its head names, under their codes and names', () => {
    const sections = headings(lesson, '###');
    expect(sections.map((section) => section.slice(0, 5))).toEqual(lesson.rules);
    // FIXME: rules of groups 3 to 5 have sections here and no pages yet; their names are compared once they have.
    const paged = lesson.rules.filter((code) => rulePage(code) !== undefined);
    const expected = paged.map((code) => `${code} ${rulePage(code)?.['name'] ?? ''}`);
    expect(sections.filter((section) => paged.includes(section.slice(0, 5)))).toEqual(expected);
  });

  it('uses only blocks that the panel can show', () => {
    expect(lesson.blocks.map((block) => block.language).filter((language) => !FENCES.includes(language))).toEqual([]);
    const kinds = blocksOf(lesson, 'python').map((block) => block.words.join(' '));
    expect(kinds.filter((kind) => !/^(right|wrong( turns)?( tally)?|fragment)$/.test(kind))).toEqual([]);
  });

  it('shows a picture or a simulator', () => {
    expect(lesson.blocks.some((block) => ['simulator', 'text'].includes(block.language))).toBe(true);
  });

  it('asks for a prediction that has an answer to find', () => {
    const first = blocksOf(lesson, 'simulator')[0];
    expect(first, 'a simulator or a question').toBeDefined();
    expect(JSON.parse(first!.text)).toHaveProperty('predict');
  });

  it('gives answers away neither by their length nor by their place', () => {
    const questions = JSON.parse(blocksOf(lesson, 'quiz')[0]!.text) as Question[];
    for (const { question, options } of questions) {
      const right = options.find(({ correct }) => correct)!.text.length;
      const wrong = options.filter(({ correct }) => !correct).map(({ text }) => text.length);
      expect(right / Math.max(...wrong), question).toBeLessThan(1.5);
      expect(right / Math.min(...wrong), question).toBeGreaterThan(0.55);
    }
  });

  it('asks before each simulator shows its answer', () => {
    for (const block of blocksOf(lesson, 'simulator')) {
      const simulator = JSON.parse(block.text) as Simulator;
      expect(simulator.predict).toMatch(/\?/);
      expect(simulator.options.length).toBeGreaterThanOrEqual(2);
      expect(simulator.options[simulator.answer]).toBeDefined();
      expect(simulator.why).not.toBe('');
    }
  });

  it('has programs to run: right ones unmarked and with their output, wrong ones marked', () => {
    const own = examples.filter((example) => example.lesson === slug);
    expect(own.filter((example) => example.kind === 'right')).not.toEqual([]);
    expect(own.length).toBe(new Set(own.map((example) => example.name)).size);
    for (const example of own) {
      expect(example.name).toMatch(/^[a-z_]+\.py$/);
      if (example.kind === 'wrong') expect(example.expected, example.name).not.toEqual([]);
      else
        expect({ expected: example.expected, output: typeof example.output }).toEqual({
          expected: [],
          output: 'object',
        });
    }
  });

  it('ends with a quiz of three to five questions that says why of every option', () => {
    expect(blocksOf(lesson, 'quiz')).toHaveLength(1);
    const questions = JSON.parse(blocksOf(lesson, 'quiz')[0]!.text) as Question[];
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(5);
    for (const { question, options } of questions) {
      expect(options.length, question).toBeGreaterThanOrEqual(2);
      expect(
        options.filter((option) => option.correct),
        question,
      ).toHaveLength(1);
      expect(
        options.filter((option) => option.why.trim() === ''),
        question,
      ).toEqual([]);
    }
  });
});
