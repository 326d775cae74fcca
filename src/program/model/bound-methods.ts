/** Methods bound to objects: one for each function, or name of a library's method, and object. */

import { standardMethod } from '../../knowledge/types.js';
import { remembered } from './maps.js';
import type { LibraryMethodObject, MethodObject, Obj, ObjectTable } from './objects.js';
import { pairKey } from './sets.js';

export class BoundMethods {
  private readonly methods = new Map<number, MethodObject>();
  private readonly ofLibraries = new Map<string, Map<Obj, LibraryMethodObject>>();

  constructor(private readonly objects: ObjectTable) {}

  /** Whether a method of this object was ever looked up, to be called or to be handed on. */
  isLookedUp(fn: Obj, self: Obj): boolean {
    return this.methods.has(pairKey(fn.id, self.id));
  }

  method(fn: Obj, self: Obj): MethodObject {
    return remembered(this.methods, pairKey(fn.id, self.id), () =>
      this.objects.create<MethodObject>({ kind: 'method', fn, self }),
    );
  }

  /** The method that the library type defines, under the name that Python's own type in its role gives it. */
  libraryMethod(self: LibraryMethodObject['self'], type: string, called: string): LibraryMethodObject {
    const name = standardMethod(type, called);
    const ofName = remembered(this.ofLibraries, name, () => new Map<Obj, LibraryMethodObject>());
    const known = ofName.get(self);
    // A class may be built on several library types that know the method.
    if (known !== undefined && known.type !== type) return this.ofType(self, type, name);
    return known ?? remembered(ofName, self, () => this.ofType(self, type, name));
  }

  private ofType(self: LibraryMethodObject['self'], type: string, name: string): LibraryMethodObject {
    return this.objects.intern(`lm ${self.id} ${type} ${name}`, () => ({ kind: 'library-method', self, type, name }));
  }
}
