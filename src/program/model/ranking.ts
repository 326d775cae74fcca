/**
 * An order of objects that is made from the program: where they are made, of what class, by whom. Where there are too
 * many to follow them all, those that come first in it are followed, whoever was found first.
 */

import type { Activation } from './activation.js';
import type { Obj } from './objects.js';

/** Makers of makers count so far; objects that differ only beyond that come as they were made. */
const DEPTH = 4;

export class Ranking {
  private readonly keys = new Map<Obj, string>();

  /** At most `count` of the objects: those that come first. */
  first(objs: readonly Obj[], count: number): readonly Obj[] {
    if (objs.length <= count) return objs;
    const ranked = objs.map((obj) => ({ obj, key: this.keyOf(obj) }));
    ranked.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.obj.id - b.obj.id));
    return ranked.slice(0, count).map(({ obj }) => obj);
  }

  private keyOf(obj: Obj): string {
    let key = this.keys.get(obj);
    if (key === undefined) this.keys.set(obj, (key = describe(obj, DEPTH)));
    return key;
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
      return `constant ${obj.type} ${String(obj.value)} ${ofActivation(obj.made, more)}`;
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
  return `${act.file.facts.path} ${act.fn.id} ${describe(act.self, depth - 1)} ${given.join()}`;
}
