/** Functions that give another value at each call, by the names that they are written with. Source: the library reference of Python 3.13. */

const GIVES_ANOTHER =
  /^((uuid\.)?uuid[14]|(secrets\.)?token_(hex|bytes|urlsafe)|(tempfile\.)?mk(dtemp|stemp)|(bson\.)?ObjectId|shortuuid\.uuid|nanoid\.generate)$/;

/** Whether a call, as it is written, gives what none before it has given. */
export const givesAnotherEachTime = (path: string): boolean => GIVES_ANOTHER.test(path);

/** Whether a call, as it is written, makes a counter that gives each number once. */
export const countsUp = (path: string): boolean => /^(itertools\.)?count$/.test(path);

/** Whether an attribute of such a value is as unlike all others as that is. */
export const isWhole = (attribute: string): boolean => /^(hex|int|bytes|urn)$/.test(attribute);

/** Whether a function, or a method, answers with all of what it is given. */
export const keepsAll = (name: string): boolean =>
  /^(str|repr|int|hex|upper|lower|strip|encode|decode|format|join|replace)$/.test(name);

/** Attributes by which one object is told from others of its kind. */
const IDENTITY = /^_*(\w+_)?(id|uid|uuid|guid|key|url|uri|addr|address|name)_*$/;

/** Whether an attribute, by its name, is what an object is told from others by. */
export const isIdentity = (name: string): boolean => IDENTITY.test(name);
