/** Which functions the program names, its tests and examples apart, and which it therefore has for nobody that can be seen. */

import { isPrivate, isSpecial } from '../../facts/name-conventions.js';
import type { FileUnit } from '../model/files.js';
import { hasUnseenBase, libraryBase } from '../model/lineage.js';
import { calledIn, mentionsOf } from '../model/mentions.js';
import type { ClassObject, FunctionObject } from '../model/objects.js';
import { filesOfUsers } from '../model/users.js';
import type { AnalysisState } from '../model/analysis-state.js';

export class NamedFunctions {
  private readonly users: ReadonlySet<FileUnit>;
  /** What any file names, and what is named in others than tests and examples. */
  private readonly anywhere: ReadonlySet<string>;
  private readonly inProgram: ReadonlySet<string>;
  private readonly called: ReadonlySet<string>;

  constructor({ files }: AnalysisState) {
    this.users = filesOfUsers(files);
    const others = files.units.filter((file) => !this.users.has(file));
    this.anywhere = namesIn(files.units);
    this.inProgram = namesIn(others);
    this.called = new Set(others.flatMap(({ facts }) => [...calledIn(facts)]));
  }

  /** Whether the program names a function; what tests and examples name of what they use doesn't count. */
  has({ fn, file }: FunctionObject): boolean {
    return (this.users.has(file) ? this.anywhere : this.inProgram).has(fn.name);
  }

  /** Whether the program, tests and examples left out, calls something by a name. */
  isCalled(name: string): boolean {
    return this.called.has(name);
  }

  /** A method that its class keeps to itself and that nothing names; a base or decorator may know it all the same. */
  isCalledByNobody(method: FunctionObject, owner: ClassObject): boolean {
    const { fn } = method;
    return isPrivate(fn.name) && !this.has(method) && fn.decorators.length === 0 && !hasUnseenBase(owner);
  }

  /** A method of a class of threads that nothing names: in a whole program it is left over, and nobody comes to it. */
  isLeftOver({ fn }: FunctionObject, owner: ClassObject): boolean {
    return (
      !this.anywhere.has(fn.name) &&
      !isSpecial(fn.name) &&
      fn.name !== 'run' &&
      fn.decorators.length === 0 &&
      libraryBase(owner, (role) => role === 'thread') !== undefined
    );
  }
}

const namesIn = (files: readonly FileUnit[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ facts }) => [...mentionsOf(facts).names]));
