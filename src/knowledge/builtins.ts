/** Names that Python provides without an import. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex ' +
    'delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help ' +
    'hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord ' +
    'pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type ' +
    'vars zip __import__ exit quit unicode xrange raw_input basestring long unichr reduce'
  ).split(' '),
);

/** What only Python 2 or an interactive session has as well, and what those that run a file for somebody hand to it. */
const BY_OTHERS: ReadonlySet<string> = new Set(
  (
    'Ellipsis NotImplemented apply buffer cmp coerce copyright credits dbutils display execfile file get_ipython intern ' +
    'license profile reload sc spark'
  ).split(' '),
);

/** Whether a name may be there though no module binds it. */
export const mayBeProvided = (name: string): boolean => name.startsWith('_') || isBuiltin(name) || BY_OTHERS.has(name);

export const isBuiltin = (name: string): boolean =>
  BUILTINS.has(name) || /^([A-Z]\w*)?(Error|Exception|Warning|Exit|Iteration|Interrupt|Group)$/.test(name);
