/**
 * An order of objects and activations that is made from the program: where they are made, of what class, by whom. Where
 * there are too many to follow them all, those that come first in it are followed, whoever was found first.
 */

import type { Activation } from './activation.js';
import type { Obj } from './objects.js';

/** Makers of makers count so far; objects that differ only beyond that come as they were made. */
const DEPTH = 4;

export class Ranking {
  private readonly keys = new Map<Obj, string>();

  /** Lets go of what most comparisons need but once. */
  letGo(): void {
    this.keys.clear();
  }

  /** At most `count` of the objects: those that come first. */
  first(objs: readonly Obj[], count: number): readonly Obj[] {
    return objs.length <= count ? objs : this.inOrder(objs).slice(0, count);
  }

  /** All of them, those first that are made further up. */
  inOrder<T extends Obj>(objs: Iterable<T>): T[] {
    return this.sorted(
      objs,
      placeOf,
      (obj) => this.keyOf(obj),
      (obj) => obj.id,
    );
  }

  /** Activations in the order of the text, those of one function by what it was called on and with. */
  activations(acts: Iterable<Activation>): Activation[] {
    return this.sorted(
      acts,
      ({ file, fn }) => ({ path: file.facts.path, start: fn.id }),
      (act) => ofActivation(act, DEPTH),
      ({ id }) => id,
    );
  }

  /** Keys are long, and made only where the places are the same. */
  private sorted<T>(
    all: Iterable<T>,
    at: (one: T) => Where,
    describe: (one: T) => string,
    id: (one: T) => number,
  ): T[] {
    const places = Array.from(all, (one) => ({ one, at: at(one), key: undefined as string | undefined }));
    const keyOf = (place: (typeof places)[number]): string => (place.key ??= describe(place.one));
    places.sort((a, b) => {
      if (a.at.path !== b.at.path) return a.at.path < b.at.path ? -1 : 1;
      if (a.at.start !== b.at.start) return a.at.start - b.at.start;
      return compared(keyOf(a), keyOf(b)) || id(a.one) - id(b.one);
    });
    return places.map(({ one }) => one);
  }

  private keyOf(obj: Obj): string {
    let key = this.keys.get(obj);
    if (key === undefined) this.keys.set(obj, (key = describe(obj, DEPTH)));
    return key;
  }
}

interface Where {
  readonly path: string;
  readonly start: number;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where in the text an object comes from; what comes from nowhere in it is first. */
function placeOf(obj: Obj): Where {
  switch (obj.kind) {
    case 'function':
      return { path: obj.file.facts.path, start: obj.fn.id };
    case 'class':
      return { path: obj.file.facts.path, start: obj.cls.id };
    case 'instance':
    case 'library':
      return { path: obj.site.file.facts.path, start: obj.site.start };
    default:
      return { path: '', start: 0 };
  }
}

function describe(obj: Obj | undefined, depth: number): string {
  if (obj === undefined || depth === 0) return '';
  const more = depth - 1;
  switch (obj.kind) {
    case 'function':
      return `${obj.file.facts.path} f${obj.fn.id} ${ofActivation(obj.env, more)}`;
    case 'class':
      return `${obj.file.facts.path} k${obj.cls.id} ${ofActivation(obj.env, more)}`;
    case 'instance':
      return `${obj.site.file.facts.path} ${obj.site.start} ${obj.external} ${describe(obj.cls, more)} ${describe(obj.maker, more)}`;
    case 'library':
      return `${obj.site.file.facts.path} ${obj.site.start} ${obj.site.end} ${obj.type} ${describe(obj.maker, more)}`;
    case 'external':
      return `external ${obj.name}`;
    case 'module':
      return `${obj.file.facts.path} module`;
    case 'method':
      return `method ${describe(obj.fn, more)} ${describe(obj.self, more)}`;
    case 'library-method':
      return `method ${obj.name} ${describe(obj.self, more)}`;
    case 'constant':
      return `constant ${obj.type} ${String(obj.value ?? obj.from)} ${obj.isTurn === true} ${ofActivation(obj.made, more)}`;
    case 'partial':
      return `partial ${obj.fn.objs.map((fn) => describe(fn, more)).join()}`;
    case 'wrapper':
      return `wrapper ${obj.wrap} ${obj.get.objs.map((fn) => describe(fn, more)).join()}`;
    case 'super':
      return `super ${describe(obj.after, more)} ${describe(obj.self, more)}`;
    case 'env':
      return `env ${ofActivation(obj.act, more)}`;
  }
}

function ofActivation(act: Activation | undefined, depth: number): string {
  if (act === undefined || depth === 0) return '';
  const given = (act.entered?.given ?? []).map((one) => (one === '*' ? one : describe(one, depth - 1)));
  const key = `${act.file.facts.path} ${act.fn.id} ${describe(act.self, depth - 1)} ${given.join()} ${ofActivation(act.env, depth - 1)}`;
  return act.entered?.place === undefined ? key : `${key} ${act.entered.place}`;
}
