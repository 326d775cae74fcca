/** Markdown's tokens as a tree of {@link PageNode}. What the tree has no element for becomes its text. */

import type { Token } from 'markdown-it';
import { TAGS, type ElementNode, type PageNode, type Tag } from './page.js';

/** Makes a word's glossary key or a heading's anchor. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

type Open = { -readonly [K in keyof ElementNode]: ElementNode[K] } & { children: PageNode[] };

/** The nodes of a run of block or inline tokens. */
export function nodesOf(tokens: readonly Token[]): readonly PageNode[] {
  const root: PageNode[] = [];
  const stack: (Open | undefined)[] = [];
  const add = (node: PageNode): void => {
    const parent = stack.findLast((open) => open !== undefined)?.children ?? root;
    const last = parent.at(-1);
    if (typeof node === 'string' && typeof last === 'string') parent[parent.length - 1] = last + node;
    else parent.push(node);
  };
  for (const token of tokens) {
    if (token.nesting === -1) {
      const closed = stack.pop();
      if (closed) add(finish(closed));
    } else if (token.nesting === 1) {
      stack.push(token.hidden ? undefined : open(token));
    } else {
      for (const node of leaf(token)) add(node);
    }
  }
  return root;
}

/** The text of nodes, without their elements. */
export function textOf(nodes: readonly PageNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

function leaf(token: Token): readonly PageNode[] {
  switch (token.type) {
    case 'inline':
      return nodesOf(token.children ?? []);
    case 'softbreak':
      return [' '];
    case 'hardbreak':
      return [{ tag: 'br', children: [] }];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'code_inline':
      return [{ tag: 'code', children: [token.content] }];
    case 'fence':
    case 'code_block':
      return [{ tag: 'pre', children: [token.content.replace(/\n$/, '')] }];
    default:
      return token.content === '' ? [] : [token.content];
  }
}

function open(token: Token): Open | undefined {
  const tag = TAGS.find((known) => known === token.tag);
  if (!tag) return undefined;
  return tag === 'a' ? link(String(token.attrGet('href') ?? '')) : { tag, children: [], ...alignment(token, tag) };
}

/** `glossary:word` is a term; everything else stays a link, which the panel follows only where it knows the way. */
function link(href: string): Open {
  const word = /^glossary:(.+)$/.exec(href)?.[1];
  return word === undefined
    ? { tag: 'a', children: [], href }
    : { tag: 'term', children: [], word: slugify(decodeURIComponent(word)) };
}

function alignment(token: Token, tag: Tag): { align?: 'left' | 'center' | 'right' } {
  const align =
    tag === 'td' || tag === 'th' ? /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1] : undefined;
  return align === 'left' || align === 'center' || align === 'right' ? { align } : {};
}

/** A heading that begins with a rule's code is found by it; others by their words. */
function finish(element: Open): ElementNode {
  if (!/^h\d$/.test(element.tag)) return element;
  const words = textOf(element.children);
  return { ...element, id: /^TW\d{3}/.exec(words)?.[0] ?? slugify(words) };
}
