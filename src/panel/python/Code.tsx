/** Python source with colours. */

import type { VNode } from 'preact';
import { tokenize, tokenizeLines, type CodeToken } from './tokenize.js';

/** A piece of one line, for use inside text and table cells. */
export function CodeLine({ text }: { readonly text: string }): VNode {
  return <code class="code-line">{spans(tokenize(text))}</code>;
}

export interface CodeBlockProps {
  readonly code: string;
  /** Only Python is coloured. */
  readonly language: string;
  /** Lines to point out, with what to say of each. */
  readonly marks?: ReadonlyMap<number, string>;
}

/** A listing; marked lines carry a sign and words, not only a colour. */
export function CodeBlock({ code, language, marks }: CodeBlockProps): VNode {
  const lines =
    language === 'python' ? tokenizeLines(code) : code.split('\n').map((text) => [{ kind: 'plain', text }] as const);
  return (
    // A listing wider than the panel scrolls, and scrolling needs the keyboard.
    <pre class="code-block" tabIndex={0} aria-label={language === 'python' ? 'Python code' : 'Text'} role="group">
      <code>
        {lines.map((tokens, index) => {
          const mark = marks?.get(index + 1);
          return (
            <span key={index} class={mark ? 'line marked' : 'line'}>
              {spans(tokens)}
              {mark && <span class="mark"> ◂ {mark}</span>}
              {'\n'}
            </span>
          );
        })}
      </code>
    </pre>
  );
}

function spans(tokens: readonly CodeToken[]): readonly (VNode | string)[] {
  return tokens.map(({ kind, text }, index) =>
    kind === 'plain' ? (
      unbroken(text)
    ) : (
      <span key={index} class={`token-${kind}`}>
        {text}
      </span>
    ),
  );
}

/** A line may break after a hyphen, but not inside of `-=` and `->`. */
function unbroken(text: string): VNode | string {
  if (!/-[=>]/.test(text)) return text;
  return (
    <>
      {text.split(/(-[=>])/).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} class="operator">
            {part}
          </span>
        ),
      )}
    </>
  );
}
