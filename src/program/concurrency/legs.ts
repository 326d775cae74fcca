/**
 * Legs of a baton's way: what a function does between taking a token (`acquire()` of a semaphore or lock, `wait()` for an
 * event that is cleared afterwards) and giving one (`release()`, `set()`), of the same or of another. See `batons.ts`.
 */

import type { Block, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { blocksOf } from '../../facts/walk.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { Obj } from '../model/objects.js';

/** Taking or giving, of one of some. */
export interface Passing {
  readonly node: Span;
  readonly does: 'take' | 'give' | 'clear';
  readonly tokens: readonly Obj[];
  readonly inLoop: boolean;
  /** Whether that loop stands in another one. */
  readonly isNested: boolean;
  /** Whether it stands in the function's own block, under no test. */
  readonly isCertain: boolean;
}

/** From behind a taking to the giving. */
export interface Leg {
  readonly taken: readonly Obj[];
  readonly given: readonly Obj[];
  readonly from: number;
  readonly to: number;
}

export interface Legs {
  readonly legs: readonly Leg[];
  /** What is given without having been taken before, and taken without being given. */
  readonly given: readonly Passing[];
  readonly taken: readonly Passing[];
  /** Events that stay set behind a wait. */
  readonly uncleared: readonly Obj[];
}

const DOES: Readonly<Record<string, Passing['does']>> = {
  'semaphore acquire': 'take',
  'lock acquire': 'take',
  'event wait': 'take',
  'semaphore release': 'give',
  'lock release': 'give',
  'event set': 'give',
  'event clear': 'clear',
};

/** A taking, and where what is done with the token begins. */
interface Open {
  readonly taking: Passing;
  readonly from: number;
}

/** How a function passes tokens; undefined where it doesn't. */
export function legsIn(act: Activation): Legs | undefined {
  const passings = passingsIn(act);
  if (passings.length === 0) return undefined;
  const walk = new Walk(passings);
  walk.block(act.fn.body);
  return {
    legs: walk.legs,
    given: [...passings.filter((one) => one.does === 'give' && !walk.paired.has(one)), ...walk.begun],
    taken: passings.filter((one) => one.does === 'take' && !walk.paired.has(one)),
    uncleared: walk.uncleared,
  };
}

function passingsIn(act: Activation): readonly Passing[] {
  const tokens = new Map<Span, Set<Obj>>();
  const found: Passing[] = [];
  for (const { name, node, self, args, keywords, loops } of act.libraryCalls) {
    const operation = self === undefined ? undefined : operationOf(name);
    const does = operation === undefined ? undefined : DOES[operation];
    // A taking that may give up says nothing.
    if (does === undefined || (does === 'take' && (args.length > 0 || keywords.size > 0))) continue;
    const known = tokens.get(node);
    if (known !== undefined) known.add(self!);
    else {
      const all = new Set([self!]);
      tokens.set(node, all);
      const isCertain = act.fn.body.some((stmt) => stmt.kind === 'expr' && within(node, stmt));
      found.push({
        node,
        does,
        get tokens() {
          return [...all];
        },
        inLoop: loops.length > 0,
        isNested: loops.length > 1,
        isCertain,
      });
    }
  }
  return found;
}

/** Goes through the blocks of a function, the inner ones first. */
class Walk {
  readonly legs: Leg[] = [];
  readonly paired = new Set<Passing>();
  readonly uncleared: Obj[] = [];
  /** What is given once by who had it from the beginning. */
  readonly begun: Passing[] = [];

  constructor(private readonly passings: readonly Passing[]) {}

  block(block: Block, isRound = false): void {
    for (const stmt of block)
      for (const inner of blocksOf(stmt))
        this.block(inner, (stmt.kind === 'for' || stmt.kind === 'while') && inner === stmt.body);
    let open: Open | undefined;
    // What was taken before that, and not given yet.
    const outer: Open[] = [];
    for (const [index, stmt] of block.entries()) {
      const own = this.ownOf(stmt);
      if (own?.does === 'take') {
        if (open !== undefined) outer.push(open);
        open = { taking: own, from: stmt.end };
        if (own.tokens.some((token) => isEvent(token)) && !this.clears(block.slice(index + 1), own)) {
          this.uncleared.push(...own.tokens);
          open = undefined;
        }
        continue;
      }
      const gives = this.unpaired(stmt);
      if (open === undefined || gives.length === 0 || this.mostOnAWay([stmt]) > 1) continue;
      if (this.keeps(open.taking, gives, block.slice(index + 1))) continue;
      const given = gives.flatMap(({ tokens }) => tokens);
      // Hand over hand: the next one is taken before the one at hand is given back.
      const crossed = outer.findIndex(({ taking }) => areOf(gives, taking));
      if (crossed >= 0 && !areOf(gives, open.taking)) {
        const [first] = outer.splice(crossed, 1);
        for (const one of [first!.taking, ...gives]) this.paired.add(one);
        this.legs.push({ taken: first!.taking.tokens, given, from: first!.from, to: stmt.start });
        continue;
      }
      for (const one of [open.taking, ...gives]) this.paired.add(one);
      const isLast = stmt.kind === 'try' && gives.every(({ node }) => stmt.finalbody.some((one) => within(node, one)));
      const to = isLast ? gives[0]!.node.start : stmt.start;
      this.legs.push({ taken: open.taking.tokens, given, from: open.from, to });
      // Who gives and leaves is gone; who goes on still has it.
      open = this.givesAndLeaves(stmt) ? { taking: open.taking, from: stmt.end } : outer.pop();
    }
    if (isRound && open !== undefined && outer.length === 0) this.aroundTheLoop(block, open);
  }

  /** `ping.release(); pong.acquire()` in each round: what is taken at the end of one is given in the next. */
  private aroundTheLoop(block: Block, { taking, from }: Open): void {
    const giving = block.find((stmt) => this.unpaired(stmt).length > 0);
    const give = giving && this.ownOf(giving);
    if (give === undefined || giving!.start > from || this.mostOnAWay(block) > 1) return;
    for (const one of [taking, give]) this.paired.add(one);
    const both = { taken: taking.tokens, given: give.tokens };
    this.legs.push({ ...both, from: block[0]!.start, to: giving!.start }, { ...both, from, to: block.at(-1)!.end + 1 });
    this.begun.push({ ...give, inLoop: give.isNested });
  }

  private ownOf(stmt: Stmt): Passing | undefined {
    if (stmt.kind !== 'expr') return undefined;
    return this.passings.find(({ node }) => node.start === stmt.start && node.end === stmt.end);
  }

  /** Whether what is given here is another token than the one taken, which is given back by itself further down. */
  private keeps({ tokens }: Passing, gives: readonly Passing[], rest: Block): boolean {
    const isTaken = (one: Passing): boolean => one.tokens.some((token) => tokens.includes(token));
    if (gives.some(isTaken)) return false;
    const next = rest.map((stmt) => this.ownOf(stmt)).find((own) => own !== undefined && isTaken(own));
    return next?.does === 'give';
  }

  private clears(rest: Block, { tokens }: Passing): boolean {
    return rest.some((stmt) => {
      const own = this.ownOf(stmt);
      return own?.does === 'clear' && tokens.every((token) => own.tokens.includes(token)) && own.tokens.length === 1;
    });
  }

  private unpaired(span: Span): readonly Passing[] {
    return this.passings.filter((one) => one.does === 'give' && !this.paired.has(one) && within(one.node, span));
  }

  /** How often a way through the statements gives at most; what stands in a loop may be done many times. */
  private mostOnAWay(block: Block): number {
    return block.reduce((sum, stmt) => {
      const most = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map((one) => this.mostOnAWay(one)));
      const all = this.unpaired(stmt).length;
      if (all === 0) return sum;
      switch (stmt.kind) {
        case 'if':
        case 'match':
          return sum + most(blocksOf(stmt));
        case 'try':
          return (
            sum +
            this.mostOnAWay(stmt.body) +
            most([...stmt.handlers.map(({ body }) => body), stmt.orelse]) +
            this.mostOnAWay(stmt.finalbody)
          );
        case 'with':
          return sum + this.mostOnAWay(stmt.body);
        case 'expr':
          return sum + all;
        default:
          return Infinity;
      }
    }, 0);
  }

  private givesAndLeaves(stmt: Stmt): boolean {
    if (stmt.kind !== 'if' && stmt.kind !== 'match') return false;
    return blocksOf(stmt).every((block) => {
      const last = block.at(-1);
      const gives = this.passings.some((one) => one.does === 'give' && block.some((inner) => within(one.node, inner)));
      return !gives || (last !== undefined && /^(break|continue|return|raise)$/.test(last.kind));
    });
  }
}

/** Whether what is given is what was taken there. */
const areOf = (gives: readonly Passing[], { tokens }: Passing): boolean =>
  gives.every((one) => one.tokens.every((token) => tokens.includes(token)));

const isEvent = (token: Obj): boolean => token.kind === 'library' && operationOf(`${token.type}.wait`) === 'event wait';
