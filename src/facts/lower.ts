import { exact } from './lists.js';
import type { FlatTree } from '../syntax/flat.js';
import { directivesOf } from './directives.js';
import type { FileFacts, FunctionFacts, Stmt } from './ir.js';
import { lineStartsOf } from './lines.js';
import { Lowering } from './lowering.js';
import { relower, type Earlier, type Lowered } from './relower.js';
import { lowerStatements } from './statements.js';
import { syntaxErrorsOf } from './syntaxErrors.js';

/**
 * Turns the tree of a file into its facts. A pure function of the text; never throws.
 *
 * @param path the path the file is known by in the workspace, with `/`
 * @param tree the flat tree of exactly this text
 * @param earlier what is known of the text before an edit, which saves work and changes nothing
 */
export function lowerFile(path: string, text: string, tree: FlatTree, earlier?: Earlier): FileFacts {
  const { functions, classes, isPython2 } =
    (earlier && relower(text, tree, earlier)) ?? lowerModule(new Lowering(text, tree));
  return {
    path,
    length: text.length,
    lineStarts: lineStartsOf(text),
    functions,
    classes,
    directives: directivesOf(text, tree),
    isPython2,
    syntaxErrors: syntaxErrorsOf(tree),
  };
}

/** The module's own code is function 0, which encloses all others. */
function lowerModule(cx: Lowering): Lowered {
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
  cx.functions[id] = { ...module, body: exact(body) };
  cx.resolveNames();
  return cx;
}
