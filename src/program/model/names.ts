/** How the source calls an object: by the variable, attribute or parameter that it is bound to nearest to where it is made. */

import type { Span } from '../../facts/ir.js';
import type { FileUnit } from './files.js';
import type { Obj } from './objects.js';

/** A name, and how far from the making of the object it stands; what is less comes first. */
interface Name {
  readonly name: string;
  readonly distance: readonly [where: number, path: string, offset: number];
}

export class Names {
  private readonly known = new Map<Obj, Name>();

  get(obj: Obj): string | undefined {
    return this.known.get(obj)?.name;
  }

  has(obj: Obj): boolean {
    return this.known.has(obj);
  }

  /** Notes that the source binds the object to a name; it keeps the nearest, in whatever order they are noted. */
  note(obj: Obj, name: string, file: FileUnit, { start }: Span): void {
    const distance = distanceOf(obj, file, start);
    const known = this.known.get(obj);
    if (known === undefined || isLess(distance, known.distance)) this.known.set(obj, { name, distance });
  }
}

/** In front of the expression that makes it, where `name = …` has the target; behind it; in another file. */
function distanceOf(obj: Obj, file: FileUnit, start: number): Name['distance'] {
  const site = obj.kind === 'instance' || obj.kind === 'library' ? obj.site : undefined;
  if (site?.file !== file) return [2, file.facts.path, start];
  return start <= site.start ? [0, '', site.start - start] : [1, '', start];
}

const isLess = (a: Name['distance'], b: Name['distance']): boolean => {
  if (a[0] !== b[0]) return a[0] < b[0];
  return a[1] === b[1] ? a[2] < b[2] : a[1] < b[1];
};
