/** Notebooks for tests, laid out as Jupyter writes them. */

/** The text of a cell; Markdown where it begins with `md:`. */
export type CellText = string;

export function notebookFile(cells: readonly CellText[], metadata: unknown = {}): string {
  const written = cells.map((text) => {
    const markdown = text.startsWith('md:');
    const source = (markdown ? text.slice(3) : text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    if (markdown) return { cell_type: 'markdown', metadata: {}, source };
    return { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source };
  });
  return `${JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
}
