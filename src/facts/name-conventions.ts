/** What a name says by its underscores, as Python's programmers agree. */

/** `__enter__`: Python itself, or a library, calls it by this name. */
export const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** `_step`, `__step`: for the class or module itself, and not for its clients. */
export const isPrivate = (name: string): boolean => name.startsWith('_') && !isSpecial(name);
