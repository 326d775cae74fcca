/** The nodes of a page as elements. Text stays text, whatever it says. */

import { createContext, h, type ComponentChild, type VNode } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { usePost } from '../bridge.js';
import type { ElementNode, PageNode } from '../lessons/page.js';
import { fill, fillText, isDefaultOnly, type Names } from './names.js';

export interface PageContextValue {
  /** The rule that the names belong to. */
  readonly rule?: string | undefined;
  readonly names: Names;
  readonly glossary: Readonly<Record<string, string>>;
}

/** The reader's names and the definitions of words, for all nodes of a page. */
export const PageContext = createContext<PageContextValue>({ names: {}, glossary: {} });

/** Prose, in which sections on other rules than the reader's don't borrow the reader's names: they would be untrue. */
export function Prose({ nodes }: { readonly nodes: readonly PageNode[] }): VNode {
  const context = useContext(PageContext);
  return (
    <>
      {sectionsOf(nodes).map(({ rule, nodes: part }, index) => (
        <PageContext.Provider
          key={index}
          value={rule === undefined || rule === context.rule ? context : { ...context, names: {} }}
        >
          <Nodes nodes={part} />
        </PageContext.Provider>
      ))}
    </>
  );
}

interface Section {
  /** The rule that the section's heading names. */
  readonly rule: string | undefined;
  readonly nodes: readonly PageNode[];
}

function sectionsOf(nodes: readonly PageNode[]): readonly Section[] {
  const sections: { rule: string | undefined; nodes: PageNode[] }[] = [{ rule: undefined, nodes: [] }];
  for (const node of nodes) {
    if (typeof node !== 'string' && /^h\d$/.test(node.tag)) {
      sections.push({ rule: /^TW\d{3}$/.exec(node.id ?? '')?.[0], nodes: [] });
    }
    sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

export function Nodes({ nodes }: { readonly nodes: readonly PageNode[] }): VNode {
  const { names } = useContext(PageContext);
  return <>{nodes.map((node, index) => renderNode(node, index, names))}</>;
}

function renderNode(node: PageNode, key: number, names: Names): ComponentChild {
  if (typeof node === 'string') return filled(node, key, names);
  switch (node.tag) {
    case 'a':
      return <PageLink key={key} node={node} />;
    case 'term':
      return <Term key={key} node={node} />;
    case 'code':
      return <InlineCode key={key} node={node} names={names} />;
    case 'pre':
      return (
        <pre key={key} class="code-block">
          <Nodes nodes={node.children} />
        </pre>
      );
    case 'table':
      return (
        <div key={key} class="scroller">
          <table>
            <Nodes nodes={node.children} />
          </table>
        </div>
      );
    case 'th':
    case 'td':
      return h(node.tag, { key, class: node.align && `align-${node.align}` }, <Nodes nodes={node.children} />);
    case 'br':
    case 'hr':
      return h(node.tag, { key });
    default:
      return h(node.tag, { key, id: node.id && anchorId(node.id) }, <Nodes nodes={node.children} />);
  }
}

/** Ids of pages get a prefix, so that no heading can take an id of the panel's own. */
export function anchorId(id: string): string {
  return `page-${id}`;
}

function filled(text: string, key: number, names: Names): ComponentChild {
  const pieces = fill(text, names);
  if (pieces.every(({ isName }) => !isName)) return pieces.map((piece) => piece.text).join('');
  return (
    <span key={key}>
      {pieces.map((piece, index) =>
        piece.isName ? (
          <code key={index} class="inline">
            {piece.text}
          </code>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}

function InlineCode({ node, names }: { readonly node: ElementNode; readonly names: Names }): VNode {
  const text = node.children.map((child) => (typeof child === 'string' ? fillText(child, names) : '')).join('');
  return isDefaultOnly(node.children, names) ? <>{text}</> : <code class="inline">{text}</code>;
}

/** Links go to other pages of the panel, within the page, or to the web, which VS Code opens after asking. */
function PageLink({ node }: { readonly node: ElementNode }): VNode {
  const post = usePost();
  const { href = '', children } = node;
  const [, kind, slug] = /^(lesson|rule):([\w-]+)/.exec(href) ?? [];
  if (kind && slug) {
    const open = (): void =>
      post(kind === 'rule' ? { type: 'openLesson', lesson: slug, rule: slug } : { type: 'openLesson', lesson: slug });
    return (
      <button type="button" class="link" onClick={open}>
        <Nodes nodes={children} />
      </button>
    );
  }
  if (href.startsWith('#')) {
    const go = (): void => document.getElementById(anchorId(href.slice(1)))?.scrollIntoView();
    return (
      <button type="button" class="link" onClick={go}>
        <Nodes nodes={children} />
      </button>
    );
  }
  return href.startsWith('https://') ? (
    <a href={href}>
      <Nodes nodes={children} />
    </a>
  ) : (
    <Nodes nodes={children} />
  );
}

/** A word of the glossary: hovering, focusing or clicking shows what it means. */
function Term({ node }: { readonly node: ElementNode }): VNode {
  const { glossary } = useContext(PageContext);
  const [shown, setShown] = useState(false);
  const id = useId();
  const word = node.word ?? '';
  const definition = Object.hasOwn(glossary, word) ? glossary[word] : undefined;
  if (definition === undefined) return <Nodes nodes={node.children} />;
  return (
    <span
      class="term-holder"
      onMouseEnter={() => setShown(true)}
      onMouseLeave={() => setShown(false)}
      onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
    >
      <button
        type="button"
        class="term"
        aria-describedby={shown ? id : undefined}
        aria-expanded={shown}
        onClick={() => setShown(true)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
      >
        <Nodes nodes={node.children} />
      </button>
      {shown && (
        <span class="definition" role="tooltip" id={id}>
          {definition}
        </span>
      )}
    </span>
  );
}
