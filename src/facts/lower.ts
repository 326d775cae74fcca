import type { FlatTree } from '../syntax/flat.js';
import { directivesOf } from './directives.js';
import type { FileFacts, FunctionFacts, Stmt } from './ir.js';
import { lineStartsOf } from './lines.js';
import { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';
import { syntaxErrorsOf } from './syntaxErrors.js';

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
    isPython2: cx.isPython2,
    syntaxErrors: syntaxErrorsOf(tree),
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
