/** A runnable example with its output. */

import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { usePost } from '../bridge.js';
import type { ExampleBlock } from '../lessons/page.js';
import type { ExampleResult } from '../protocol.js';
import { CodeBlock } from '../python/Code.js';

export interface ExampleProps {
  readonly lesson: string;
  readonly example: ExampleBlock;
  readonly result: ExampleResult | undefined;
}

export function Example({ lesson, example, result }: ExampleProps): VNode {
  const post = usePost();
  const { id, code, language, name, verdict, marks, output, runnable, takesTurns, tally } = example;
  const marked = useMemo(() => new Map(marks.map(({ line, codes }) => [line, codes.join(', ')])), [marks]);
  const codes = [...new Set(marks.flatMap((mark) => mark.codes))];
  const running = result?.kind === 'running';
  const request = { lesson, example: id };
  return (
    <figure class={`example ${verdict ?? ''}`}>
      {(verdict ?? name) && (
        <figcaption>
          {verdict === 'right' && <span class="verdict-sign fine">✓ right</span>}
          {verdict === 'wrong' && <span class="verdict-sign danger">✗ wrong</span>}
          {name && <span class="file">{name}</span>}
        </figcaption>
      )}
      <CodeBlock code={code} language={language} marks={marked} />
      {codes.length > 0 && (
        <p class="found">
          Threadwise reports{' '}
          {codes.map((rule, index) => (
            <span key={rule}>
              {index > 0 && ', '}
              <button type="button" class="link" onClick={() => post({ type: 'openLesson', lesson: rule, rule })}>
                {rule}
              </button>
            </span>
          ))}
          .
        </p>
      )}
      {output !== undefined && <Output title="It prints" text={output} />}
      {language === 'python' && verdict !== undefined && (
        <p class="actions">
          {!runnable ? null : running ? (
            <button type="button" onClick={() => post({ type: 'stopExample', ...request })}>
              ■ Stop
            </button>
          ) : (
            <>
              <button type="button" onClick={() => post({ type: 'runExample', ...request })}>
                ▶ Run it here
              </button>
              {tally && (
                <button type="button" onClick={() => post({ type: 'runExample', ...request, often: true })}>
                  ▶ Run it 1,000 times
                </button>
              )}
            </>
          )}
          <button type="button" class="secondary" onClick={() => post({ type: 'openExample', ...request })}>
            Open in editor
          </button>
        </p>
      )}
      {runnable && takesTurns && <p class="turns">Run here, its threads take turns after every step.</p>}
      <div role="status">{result && <Result result={result} />}</div>
    </figure>
  );
}

function Output({ title, text }: { readonly title: string; readonly text: string }): VNode {
  return (
    <div class="output">
      <span class="title">{title}</span>
      <pre tabIndex={0} role="group" aria-label={title}>
        {text}
      </pre>
    </div>
  );
}

function Result({ result }: { readonly result: ExampleResult }): VNode {
  switch (result.kind) {
    case 'running':
      return <p class="running">Running…</p>;
    case 'refused':
      return <p class="refused">{result.reason}</p>;
    case 'done': {
      const { output, exitCode, python, seconds } = result;
      const how = exitCode === 0 ? '' : `, ended with exit code ${exitCode}`;
      return (
        <Output
          title={`Python ${python}, ${seconds.toFixed(2)} s${how}`}
          text={output === '' ? '(nothing printed)' : output}
        />
      );
    }
  }
}
