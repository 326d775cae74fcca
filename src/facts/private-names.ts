/** Names with two leading underscores: each class has its own, whatever is called the same in its bases. */

import type { AttributeExpr, FileFacts, FunctionFacts, NameExpr } from './ir.js';

/** What Python makes of a private name within a class; undefined for a name that it leaves alone. */
export function privateName(name: string, cls: string): string | undefined {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return undefined;
  const prefix = privatePrefix(cls);
  return prefix && prefix + name;
}

/** What stands before the private names of a class: `_Client`; nothing where its own name is all underscores. */
function privatePrefix(cls: string): string | undefined {
  const bare = cls.replace(/^_+/, '');
  return bare === '' ? undefined : `_${bare}`;
}

/** Under which name an attribute is kept, or a name of a class body. */
export const keptName = (expr: AttributeExpr | NameExpr): string => expr.privateName ?? expr.name;

/** What an attribute kept as `field` is called in the class itself: `__closed` for `_Client__closed`. */
export function writtenIn(cls: string, field: string): string | undefined {
  const prefix = privatePrefix(cls);
  return prefix !== undefined && field.startsWith(`${prefix}__`) ? field.slice(prefix.length) : undefined;
}

/** Under which name the attribute is kept that code of a function calls `name`. */
export function keptNameIn({ functions, classes }: FileFacts, fn: FunctionFacts, name: string): string {
  let around: FunctionFacts | undefined = fn;
  while (around !== undefined && around.kind !== 'class') around = functions[around.parent];
  return (around && privateName(name, classes[around.cls]!.name)) ?? name;
}
