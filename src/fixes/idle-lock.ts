/** A lock that a module has made and nobody takes: made to guard what needs one, and then forgotten. */

import { mentionsOf } from '../program/model/mentions.js';
import type { ModuleObject } from '../program/model/objects.js';
import { targetNames } from './targets.js';
import type { FixContext } from './context.js';
import type { Need } from './needs.js';
import { forEachUse } from './uses.js';

/** Names that say of no other thing that the lock is for it. */
const FOR_ANYTHING = /^_*((my|the|global|shared|data|threads?|main|sync)_?)?(r?lock|mutex)$/i;

/** The name of the one such lock; undefined where none is certain, or where the needs are in other files. */
export function idleLock({ program }: FixContext, module: ModuleObject, needs: readonly Need[]): string | undefined {
  const { facts } = module.file;
  if (needs.some(({ act }) => act.file !== module.file)) return undefined;
  const { body } = facts.functions[0]!;
  // It has to be there before the program goes to work.
  const end = body.findIndex(
    (stmt) =>
      !/^(import|def|class|assign|declare)$/.test(stmt.kind) &&
      !(stmt.kind === 'expr' && stmt.value.kind === 'constant'),
  );
  const names = body
    .slice(0, end < 0 ? undefined : end)
    .flatMap((stmt) => (stmt.kind === 'assign' ? targetNames(stmt) : []));
  const isIdle = (name: string): boolean => {
    const value = module.fields?.get(name)?.value;
    const [lock, ...others] = value?.objs ?? [];
    if (value?.unknown !== false || others.length > 0 || lock?.kind !== 'library') return false;
    let uses = 0;
    forEachUse(facts, ({ expr }) => void (expr.kind === 'name' && expr.name === name && uses++));
    return (
      /^threading\.R?Lock$/.test(lock.type) &&
      uses === 1 &&
      facts.functions.every(({ kind, locals }) => kind === 'module' || !locals.includes(name)) &&
      program.files.every((file) => file === module.file || !mentionsOf(file.facts).names.has(name))
    );
  };
  const idle = names.filter((name) => FOR_ANYTHING.test(name) && isIdle(name));
  return idle.length === 1 ? idle[0] : undefined;
}
