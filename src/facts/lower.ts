import { KIND_MASK, MISSING_FLAG, STRIDE, type FlatTree } from '../syntax/flat.js';
import { Kind } from '../syntax/kinds.js';
import { directivesOf } from './directives.js';
import type { FileFacts, FunctionFacts, Span, Stmt } from './ir.js';
import { lineStartsOf } from './lines.js';
import { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';

/**
 * Turns the tree of a file into its facts. A pure function of the text; never throws.
 *
 * @param path the path the file is known by in the workspace, with `/`
 * @param tree the flat tree of exactly this text
 */
export function lowerFile(path: string, text: string, tree: FlatTree): FileFacts {
  const cx = new Lowering(text, tree);
  lowerModule(cx);
  cx.resolveNames();
  return {
    path,
    length: text.length,
    lineStarts: lineStartsOf(text),
    functions: cx.functions,
    classes: cx.classes,
    directives: directivesOf(text, tree),
    syntaxErrors: tree.hasError ? syntaxErrors(tree) : [],
  };
}

/** The module's own code is function 0, which encloses all others. */
function lowerModule(cx: Lowering): void {
  const { id, locals, captured } = cx.scope.frame;
  const start = 0;
  const end = cx.text.length;
  const module: FunctionFacts = {
    start,
    end,
    id,
    name: '<module>',
    qualname: '<module>',
    kind: 'module',
    parent: -1,
    cls: -1,
    params: [],
    decorators: [],
    isAsync: false,
    isGenerator: false,
    locals,
    captured,
    body: [],
    nameSpan: { start, end: start },
    isStub: false,
  };
  cx.functions.push(module);
  const body: Stmt[] = [];
  lowerStatements(cx, 0, body);
  cx.functions[id] = { ...module, body };
}

/** Where the parser gave up (outermost errors) and where it made something up. */
function syntaxErrors({ nodes }: FlatTree): Span[] {
  const errors: Span[] = [];
  for (let node = 0; node < nodes.length;) {
    const head = nodes[node]!;
    const isError = (head & KIND_MASK) === Kind.Error;
    if (isError || (head & MISSING_FLAG) !== 0) errors.push({ start: nodes[node + 1]!, end: nodes[node + 2]! });
    node = isError ? nodes[node + 3]! : node + STRIDE;
  }
  return errors;
}
