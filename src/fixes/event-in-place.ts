/** An Event in the place of a plain flag, wherever the flag is used. */

import { sameSpan } from '../facts/spans.js';
import type { PassStmt, Span, Stmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import { insertion, replacement } from './edits.js';
import type { FlagExpr, FlagUses } from './flag-writes.js';
import { importMember, unusedImport } from './imports.js';
import { isIdle, isInterrupted, type Look } from './naps.js';
import type { Use } from './uses.js';

/** What takes the flag's place: its name, and whether it is set where the flag was false. */
export interface Event {
  readonly field: string;
  readonly opposite: boolean;
}

/** A use of the flag as written, with another name. */
export const spelledWith = ({ source }: FlagUses, expr: FlagExpr, name: string): string =>
  expr.kind === 'name' ? name : source.text.slice(expr.start, expr.nameStart) + name;

/**
 * The edits that make a flag an Event; undefined where some use can't speak to one.
 *
 * @param looks Loops whose sleeps wait for the Event.
 * @param waiting Loops that do nothing but ask: all of one becomes a wait.
 */
export function rewritten(
  uses: FlagUses,
  event: Event,
  looks: readonly Look[],
  waiting: readonly Stmt[] = [],
): readonly TextEdit[] | undefined {
  const { source, first, reads, writes } = uses;
  const { path } = source;
  const text = (expr: FlagExpr): string => spelledWith(uses, expr, event.field);
  const begins = beginning(uses, event, text(first.target));
  if (begins === undefined) return undefined;
  const edits: TextEdit[] = [...begins];
  for (const { stmt, target, value } of writes) {
    if (stmt === first.stmt) continue;
    // An annotation would go on saying that it is a bool.
    if (stmt.annotation !== undefined) return undefined;
    edits.push(replacement(path, stmt, `${text(target)}.${value !== event.opposite ? 'set' : 'clear'}()`));
  }
  for (const read of reads) {
    const idle = isIdle(read) && !event.opposite ? read.stmt : undefined;
    // Ctrl+C need not end a wait without an end.
    const isAsked = idle !== undefined && isInterrupted(source, read.fn, idle);
    const loop = isAsked ? undefined : (idle ?? waiting.find((stmt) => holds(stmt, read.expr)));
    if (loop !== undefined) {
      edits.push(replacement(path, loop, `${text(read.expr)}.wait()`));
      continue;
    }
    const edit = asked(read, `${text(read.expr)}.${isAsked ? 'wait(0.1)' : 'is_set()'}`, event);
    if (edit === undefined) return undefined;
    edits.push(replacement(path, edit.span, edit.text));
  }
  for (const { read, naps } of looks)
    for (const { callee } of naps) edits.push(replacement(path, callee, `${text(read.expr)}.wait`));
  const declared = declarations(uses);
  if (declared === undefined) return undefined;
  const unused = looks.length === 0 ? undefined : unusedTime(uses, looks);
  return distinct([...edits, ...declared, ...(unused === undefined ? [] : [unused])]);
}

/** A sleep that two looks follow is still one. */
const distinct = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.filter((edit, index) => edit.start === edit.end || edits.findIndex((one) => sameSpan(one, edit)) === index);

/** The Event is made where the flag got its first value. */
function beginning({ source, first }: FlagUses, event: Event, text: string): readonly TextEdit[] | undefined {
  const { stmt, value, fn } = first;
  const made = importMember(source, 'threading', 'Event', fn.kind === 'module' ? stmt.start : Infinity, [fn]);
  if (made.edits.some(({ start }) => fn.kind === 'module' && start > stmt.start)) return undefined;
  const isSet = value !== event.opposite;
  const alone =
    source.isFirstOnLine(stmt.start) && /^[ \t]*(#|$)/.test(source.text.slice(stmt.end, source.lineEnd(stmt.end)));
  if (isSet && !alone) return undefined;
  const edits = [...made.edits, replacement(source.path, stmt, `${text} = ${made.name}()`)];
  if (!isSet) return edits;
  const line = `${source.eol}${source.indentAt(stmt.start)}${text}.set()`;
  return [...edits, insertion(source.path, source.lineEnd(stmt.end), line)];
}

/** How a look at the flag asks the Event. */
function asked({ expr, parent }: Use<FlagExpr>, question: string, { opposite }: Event): Edit | undefined {
  if (parent?.kind === 'compare' && parent.left === expr && parent.rest.length === 1) {
    const { op, right } = parent.rest[0]!;
    if (right.kind === 'constant' && right.type === 'bool' && /^(is|==|is not|!=)$/.test(op)) {
      const wanted = (op === 'is' || op === '==') === right.value;
      return { span: parent, text: wanted !== opposite ? question : `not ${question}` };
    }
  }
  if (!opposite) return { span: expr, text: question };
  if (parent?.kind === 'unary' && parent.op === 'not') return { span: parent, text: question };
  // `not` binds loosely: where more than `and`, `or` and brackets stand around it, it would say something else.
  const isLoose =
    parent === undefined ||
    parent.kind === 'boolean' ||
    (parent.kind === 'call' && parent.callee !== expr) ||
    (parent.kind === 'conditional' && parent.test === expr);
  return isLoose ? { span: expr, text: `not ${question}` } : undefined;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `global flag` where nothing binds the name any more; undefined where such a line can't be taken away. */
function declarations({ source, field, reads, writes, first }: FlagUses): readonly TextEdit[] | undefined {
  if (first.target.kind !== 'name') return [];
  const users = new Set([...reads, ...writes].map(({ fn }) => fn));
  const edits: (readonly TextEdit[] | undefined)[] = [];
  for (const fn of source.facts.functions) {
    walkStmts(fn.body, (stmt) => {
      if (stmt.kind !== 'pass' || !/^(global|nonlocal)\b/.test(source.slice(stmt))) return;
      const edit = undeclared(source, stmt, field);
      // Elsewhere the line may speak of another variable of that name.
      edits.push(edit?.length === 0 || users.has(fn) ? edit : undefined);
    });
  }
  return edits.some((edit) => edit === undefined) ? undefined : edits.flatMap((edit) => edit ?? []);
}

function undeclared(source: FlagUses['source'], stmt: PassStmt, field: string): readonly TextEdit[] | undefined {
  const [keyword, list] = [/^\w+/.exec(source.slice(stmt))![0], source.slice(stmt).replace(/^\w+/, '')];
  const names = list.split(',').map((name) => name.trim());
  if (!names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))) return undefined;
  if (!names.includes(field)) return [];
  const rest = names.filter((name) => name !== field);
  if (rest.length > 0) return [replacement(source.path, stmt, `${keyword} ${rest.join(', ')}`)];
  const line = { start: source.lineStart(stmt.start), end: source.nextLine(stmt.start) };
  if (source.slice(line).trim() !== source.slice(stmt)) return undefined;
  // At the top of a block, or below a blank line, the blank line that follows goes along.
  const above = source.text.slice(source.lineStart(line.start - 1), line.start).trimEnd();
  const isBlankBelow = source.isBlankFrom(line.end) && line.end < source.text.length;
  const end = isBlankBelow && /^$|:$/.test(above) ? source.nextLine(line.end) : line.end;
  return [replacement(source.path, { ...line, end }, '')];
}

/** `import time`, where only the sleeps used it. */
function unusedTime({ source }: FlagUses, looks: readonly Look[]): TextEdit | undefined {
  const naps = new Set(looks.flatMap((look) => look.naps));
  const isPlain = [...naps].every(({ callee }) => callee.kind === 'attribute' && callee.object.kind === 'name');
  return isPlain ? unusedImport(source, 'time', naps.size) : undefined;
}
