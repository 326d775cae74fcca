/** The glossary's page as definitions by word. */

import { slugify, textOf } from './nodes.js';
import type { LessonPage, PageNode } from './page.js';

/** Key of a word (see `slugify`) → its definition. */
export type Glossary = Readonly<Record<string, string>>;

/**
 * Reads the page `glossary.md`: a word is a heading with its definition in the paragraph below, or the bold beginning
 * of a paragraph or list item. A heading `race condition (race)` is found by both names.
 */
export function glossaryOf(page: LessonPage | undefined): Glossary {
  const glossary: Record<string, string> = {};
  const define = (word: string, definition: string): void => {
    const [, name = word, others = ''] = /^(.*?)(?:\s*\((.*)\))?$/.exec(word.trim()) ?? [];
    for (const key of [name, ...others.split(',')].map(slugify)) {
      if (key !== '' && definition !== '') glossary[key] ??= definition;
    }
  };
  const nodes = page?.blocks.flatMap((block) => (block.kind === 'prose' ? block.nodes : [])) ?? [];
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string') continue;
    const next = nodes[index + 1];
    if (/^h[2-4]$/.test(node.tag) && typeof next === 'object' && next.tag === 'p') {
      define(textOf(node.children), textOf(next.children));
    }
    for (const item of node.tag === 'ul' ? node.children : [node]) defineBold(item, define);
  }
  return glossary;
}

function defineBold(node: PageNode, define: (word: string, definition: string) => void): void {
  if (typeof node === 'string' || (node.tag !== 'p' && node.tag !== 'li')) return;
  const [first, ...rest] = node.children;
  if (typeof first !== 'object') return;
  if (first.tag === 'p') return defineBold(first, define);
  if (first.tag === 'strong')
    define(textOf(first.children).replace(/[:.]$/, ''), textOf(rest).replace(/^[\s:.—–-]+/, ''));
}
