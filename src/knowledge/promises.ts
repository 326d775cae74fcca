/** Words by which a class promises that several threads may use it. */

const SAFE = /thread[-_ ]?safe/i;
/** What makes the opposite of it, or a condition, in the same sentence. */
const RESTRICTED =
  /\b(not|non|never|isn't|aren't|no|neither|nor|without|if|unless|only|except|provided|must|should|un)\b|n't|todo|fixme/i;

/** Whether a text says so in some sentence, and nothing in that sentence takes it back. */
export const promisesSafety = (text: string): boolean =>
  SAFE.test(text) && text.split(/[.;\n]\s*\n|[.;]\s|\n\s*\n/).some((one) => SAFE.test(one) && !RESTRICTED.test(one));

/** `ThreadSafeCounter` */
export const isNamedSafe = (name: string): boolean =>
  /thread_?safe/i.test(name) && !/(not|non|un|in)_?thread_?safe/i.test(name);
