/** Markdown → text for a terminal: the little of it that the rules' pages use. */

import type { Paint } from '../report/text.js';

/** Renders a page, wrapped to `width` columns. */
export function renderMarkdown(markdown: string, width: number, paint: Paint): string {
  const out: string[] = [];
  const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\r?\n/);
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? '';
    const fence = /^(\s*)(```+|~~~+)/.exec(line);
    if (fence) {
      const close = fence[2] ?? '```';
      for (i++; i < lines.length && !(lines[i] ?? '').trim().startsWith(close); i++) out.push(codeLine(lines[i] ?? ''));
      i++;
      continue;
    }
    if (/^\s*$/.test(line) || line.startsWith('|') || /^<!--/.test(line)) {
      if (!line.startsWith('<!--')) out.push(/^\|[\s:|-]+\|$/.test(line) ? '' : inline(line, paint));
      i++;
      continue;
    }
    const heading = /^(#+)\s+(.*)/.exec(line);
    if (heading) {
      const title = (heading[2] ?? '').replace(/`/g, '');
      out.push(paint('bold', heading[1] === '#' ? title.toUpperCase() : title));
      i++;
      continue;
    }
    // A paragraph or a list item goes on until a blank line or the next mark.
    const marker = /^(\s*)([-*]|\d+\.|>)\s+/.exec(line)?.[0] ?? '';
    let text = line.slice(marker.length);
    for (i++; i < lines.length && continues(lines[i] ?? ''); i++) text += ` ${(lines[i] ?? '').trim()}`;
    out.push(...wrap(text, width, marker).map((wrapped) => inline(wrapped, paint)));
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** A line of an example. The marks that tests read become arrows for people. */
function codeLine(line: string): string {
  return `    ${line.replace(/# expect: /, '# <- ')}`.trimEnd();
}

function continues(line: string): boolean {
  return !/^\s*$/.test(line) && !/^\s*([-*]\s|\d+\.\s|>|#|```|~~~|\||<!--)/.test(line);
}

function wrap(text: string, width: number, marker: string): string[] {
  const lines: string[] = [];
  let line = marker;
  let length = marker.length;
  let empty = true;
  // Code and bold words stay on one line, so that their marks are found there.
  for (const word of plainLinks(text).match(/(?:`[^`]*`|\*\*[^*]*\*\*|\S)+/g) ?? []) {
    const visible = word.replace(/`|\*\*/g, '').length;
    if (!empty && length + 1 + visible > width) {
      lines.push(line);
      line = ' '.repeat(marker.length);
      length = marker.length;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    length += visible + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line];
}

/** `[text](url)` as its text, with the address where it leads out of the project. */
function plainLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, label: string, url: string) =>
    /^https?:/.test(url) && label !== url ? `${label} (${url})` : label,
  );
}

function inline(text: string, paint: Paint): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint('bold', bold))
    .replace(/`([^`]+)`/g, (_, code: string) => paint('cyan', code));
}
