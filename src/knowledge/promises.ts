/** Words by which a class promises that several threads may use it. */

/** The adjective; `thread safety` is only what is talked of. */
const SAFE = /\bthread[-_ ]?safe\b/i;
/** What makes the opposite of it, a condition or a reason, in the same sentence. */
const RESTRICTED =
  /\b(not|non|never|isn't|aren't|no|neither|nor|without|if|unless|only|except|provided|must|should|un|because|since|when|once|until|assum\w+|given|as long as|but|although|though|however)\b|n't|todo|fixme/i;
/** Before the adjective: it is guessed, or said of what the class uses, returns, resembles or is meant for. */
const OF_ANOTHER =
  /\b(may|might|would|could|mostly|generally|partially|almost|supposed|use|using|via|through|by|with|on|upon|over|around|backed|wrapping|see|like|unlike|than|of|in|at|from|into|to (?!be\b)|for|need|require|expect|creating|making|returning|has|have|inheriting|extending)\b/i;
/** A sentence about what the class does: `Builds a thread-safe device`; not `Provides a thread-safe dict`. */
const DOES = /^\W*(?!(?:this|always|provides|implements|defines|contains|offers|represents|describes|is)\b)[a-z]+s\b/i;
/** Who is said to be safe, where that is the class itself. */
const ITSELF =
  /^\W*(note( that)?:?\s+)?(it|this|these|they|all|every|each|any|both|(public |its )?(methods|operations|access\w*|instances|objects)|the (class|object|instance|type|implementation|methods|operations))\b/i;
/** Where a sentence, a paragraph or an item of a list ends. */
const END = /[.;\n]\s*\n|[.;]\s|\n\s*\n|\n\s*[-*•]\s/;

/** Where a docstring goes on to its parameters and the like: what is said there is said of these. */
const SECTION = /\n\s*(?:(?:Other )?Parameters|Arguments|Args|Attributes|Returns|Yields|Raises|:param|@param)\b/;

/** Whether the docstring of a class says so of it in some sentence, and nothing in that sentence takes it back. */
export const promisesSafety = (text: string, name: string): boolean =>
  SAFE.test(text) &&
  text
    .split(SECTION, 1)[0]!
    .split(END)
    .some((one) => !RESTRICTED.test(one) && isSaidOfItself(one, name));

/** `A thread-safe queue`, `This class is thread-safe`; not `Uses a thread-safe queue`, `queue.Queue is thread-safe`. */
function isSaidOfItself(sentence: string, name: string): boolean {
  const safe = SAFE.exec(sentence);
  if (safe === null) return false;
  const before = sentence.slice(0, safe.index);
  const after = sentence.slice(safe.index + safe[0].length);
  if (/[,(]\s*$/.test(before) && /^( and \w+)?\W*$/.test(after)) return true;
  const subject = /^(.*?)(?:\b(?:is|are|be)\b|'s\b)/is.exec(before)?.[1];
  if (subject === undefined) return !OF_ANOTHER.test(before) && !DOES.test(before);
  return !/\b(may|might|would|could)\b/i.test(before) && (ITSELF.test(subject) || trimmed(subject) === name);
}

const trimmed = (text: string): string => text.replace(/^\W+|\W+$/g, '');

/** `ThreadSafeCounter`, but not a test, a mistake or a measure of it. */
export const isNamedSafe = (name: string): boolean =>
  /thread_?safe(?!ty)/i.test(name) &&
  !/(not|non|un|in|maybe|is)_?thread_?safe|^_*test|tests?$|error|exception|warning/i.test(name);
