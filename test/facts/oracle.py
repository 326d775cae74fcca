"""What Python itself says of files: every expression and statement with its range, every name with its scope.

Reads paths from standard input, one on a line; writes one line of JSON for each. Positions are UTF-16 offsets
into the text, as in the facts they are compared with. Files that Python cannot parse are answered with null.
"""

import ast
import json
import re
import sys
import symtable
import warnings

KINDS = {
    'Call': 'call', 'Attribute': 'attribute', 'Subscript': 'subscript', 'Compare': 'compare', 'BoolOp': 'boolean',
    'BinOp': 'binary', 'UnaryOp': 'unary', 'IfExp': 'conditional', 'Lambda': 'lambda', 'ListComp': 'comprehension',
    'SetComp': 'comprehension', 'DictComp': 'comprehension', 'GeneratorExp': 'comprehension', 'Await': 'await',
    'Yield': 'yield', 'YieldFrom': 'yield', 'NamedExpr': 'named', 'Dict': 'dict', 'List': 'sequence',
    'Set': 'sequence', 'Slice': 'slice',
    'Expr': 'expr', 'Assign': 'assign', 'AugAssign': 'augassign', 'If': 'if', 'While': 'while', 'For': 'for',
    'AsyncFor': 'for', 'With': 'with', 'AsyncWith': 'with', 'Try': 'try', 'TryStar': 'try', 'Return': 'return',
    'Raise': 'raise', 'Break': 'break', 'Continue': 'continue', 'Pass': 'pass', 'Global': 'pass', 'Nonlocal': 'pass',
    'Delete': 'delete', 'Assert': 'assert', 'Import': 'import', 'ImportFrom': 'import', 'Match': 'match',
    'TypeAlias': 'assign', 'FunctionDef': 'function', 'AsyncFunctionDef': 'function', 'ClassDef': 'classdef',
}
COMPREHENSIONS = {'ListComp': 'listcomp', 'SetComp': 'setcomp', 'DictComp': 'dictcomp', 'GeneratorExp': 'genexpr'}


def utf16(text):
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def is_attribute_by_name(node):
    """`getattr(self, "_lock")` stands for `self._lock` in the facts."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == 'getattr'
        and len(node.args) == 2
        and not node.keywords
        and not isinstance(node.args[0], ast.Starred)
        and isinstance(node.args[1], ast.Constant)
        and isinstance(node.args[1].value, str)
        and re.fullmatch(r'[A-Za-z_]\w*', node.args[1].value, re.ASCII) is not None
    )


class Reader(ast.NodeVisitor):
    def __init__(self, text, table):
        self.lines = re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+', text)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + utf16(line))
        self.bytes = [None if line.isascii() else line.encode() for line in self.lines]
        self.tables = [table]
        self.used = set()
        self.transparent = set()
        self.classes = []
        self.nodes = []
        self.names = []

    def offset(self, line, column):
        if line > len(self.lines):
            return self.starts[-1]
        encoded = self.bytes[line - 1]
        units = column if encoded is None else utf16(encoded[:column].decode('utf-8', 'surrogatepass'))
        return self.starts[line - 1] + units

    def span(self, node):
        start = self.offset(node.lineno, node.col_offset)
        end = self.offset(node.end_lineno, node.end_col_offset)
        line = self.lines[node.end_lineno - 1].encode() if node.end_lineno <= len(self.lines) else b''
        # A statement in one line ends with its semicolon for Python, and before it for us.
        if isinstance(node, ast.stmt) and line[: node.end_col_offset].endswith(b';'):
            end -= 1
        return [start, end]

    def visit(self, node):
        kind = KINDS.get(type(node).__name__)
        if kind is None and isinstance(node, ast.AnnAssign):
            kind = 'declare' if node.value is None else 'assign'
        if isinstance(node, ast.Expr) and is_string(node.value):
            return
        if is_attribute_by_name(node):
            self.nodes.append(['attribute', *self.span(node)])
            self.visit(node.args[0])
            return
        if kind is not None:
            self.nodes.append([kind, *self.span(node)])
        super().visit(node)

    def enter(self, name, line, kind):
        for child in self.tables[-1].get_children():
            if child.get_id() in self.used or child.get_name() != name or child.get_lineno() != line:
                continue
            if kind_of(child) != kind:
                continue
            self.used.add(child.get_id())
            self.tables.append(child)
            return
        if name not in COMPREHENSIONS.values():
            raise LookupError(f'no scope of {kind} {name} in line {line}')
        self.tables.append(Inlined(name, self.tables[:]))

    def each(self, *nodes):
        for node in nodes:
            for one in node if isinstance(node, list) else [node]:
                if one is not None:
                    self.visit(one)

    def visit_FunctionDef(self, node):
        self.each(node.decorator_list)
        args = node.args
        every = args.posonlyargs + args.args + args.kwonlyargs + [a for a in (args.vararg, args.kwarg) if a]
        generic = getattr(node, 'type_params', None)
        self.each(args.defaults, args.kw_defaults)
        if generic:
            self.enter(node.name, node.lineno, 'types')
        self.each([a.annotation for a in every], node.returns)
        self.enter(node.name, node.lineno, 'function')
        self.each(node.body)
        self.tables.pop()
        if generic:
            self.tables.pop()

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.each(node.decorator_list)
        generic = getattr(node, 'type_params', None)
        if generic:
            self.enter(node.name, node.lineno, 'types')
        self.each(node.bases, [k.value for k in node.keywords])
        self.enter(node.name, node.lineno, 'class')
        self.classes.append(node.name)
        self.each(node.body)
        self.classes.pop()
        self.tables.pop()
        if generic:
            self.tables.pop()

    def visit_TypeAlias(self, node):
        self.visit(node.name)
        if node.type_params:
            self.enter(node.name.id, node.lineno, 'types')
        self.enter(node.name.id, node.lineno, 'alias')
        self.visit(node.value)
        self.tables.pop()
        if node.type_params:
            self.tables.pop()

    def visit_Lambda(self, node):
        self.each(node.args.defaults, node.args.kw_defaults)
        self.enter('lambda', node.lineno, 'function')
        self.visit(node.body)
        self.tables.pop()

    def comprehension(self, node):
        first, *rest = node.generators
        self.visit(first.iter)
        self.enter(COMPREHENSIONS[type(node).__name__], node.lineno, 'function')
        if isinstance(self.tables[-1], Inlined):
            self.tables[-1].bound = bound_by(node)
        self.transparent.add(self.tables[-1].get_id())
        self.each(first.target, first.ifs)
        for clause in rest:
            self.each(clause.target, clause.iter, clause.ifs)
        self.each(*([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]))
        self.tables.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_MatchValue(self, node):
        # The facts keep of a pattern its values, without the operators that make up numbers.
        if not isinstance(node.value, (ast.BinOp, ast.UnaryOp)):
            self.visit(node.value)

    def visit_MatchMapping(self, node):
        self.each([key for key in node.keys if not isinstance(key, (ast.BinOp, ast.UnaryOp))], node.patterns)

    def visit_Name(self, node):
        self.names.append([*self.span(node), *self.scope_of(node.id)])

    def scope_of(self, name):
        table = self.tables[-1]
        for cls in [None, *reversed(self.classes)]:
            try:
                symbol = table.lookup(mangled(name, cls))
                name = mangled(name, cls)
                break
            except KeyError:
                continue
        else:
            return self.scope_of_unseen(name)
        if kind_of(table) in ('types', 'alias'):
            # These see the names of a class around them, which Python finds out only when it runs them.
            return self.scope_of_unseen(name)
        if table.get_type() == 'module' or (symbol.is_global() and not named_top(table, symbol)):
            return ['global', '<module>']
        mine = len(self.tables) - 1
        owner = mine
        if not symbol.is_local():
            owner -= 1
            while not owns(self.tables[owner], name):
                owner -= 1
        mine, owner = self.frame(mine), self.frame(owner)
        return ['local' if owner == mine else 'enclosing', label(self.tables[owner])]

    def scope_of_unseen(self, name):
        """A name that Python did not look at, because annotations are strings in this file."""
        mine = self.frame(len(self.tables) - 1)
        for index in range(len(self.tables) - 1, 0, -1):
            table = self.tables[index]
            direct = kind_of(table) == 'class' and all(
                kind_of(inner) in ('types', 'alias') for inner in self.tables[index + 1 :]
            )
            if owns(table, name) or (direct and name in table.get_identifiers() and table.lookup(name).is_local()):
                owner = self.frame(index)
                return ['local' if owner == mine else 'enclosing', label(self.tables[owner])]
        return ['global', '<module>']

    def frame(self, index):
        """The function, class or module around a table: comprehensions and type parameters have none of their own."""
        while self.tables[index].get_id() in self.transparent or kind_of(self.tables[index]) in ('types', 'alias'):
            index -= 1
        return index


class Local:
    is_local = staticmethod(lambda: True)
    is_global = staticmethod(lambda: False)


class Elsewhere:
    is_local = staticmethod(lambda: False)

    def __init__(self, everywhere):
        self.is_global = lambda: everywhere


class Inlined:
    """A comprehension that Python 3.12 and later keep no scope of, having merged it into the one around it."""

    def __init__(self, name, around):
        self.name = name
        self.around = around
        self.bound = set()

    def get_name(self):
        return self.name

    def get_id(self):
        return id(self)

    def get_type(self):
        return 'function'

    def get_children(self):
        return self.around[-1].get_children()

    def lookup(self, name):
        if name in self.bound:
            return Local
        if kind_of(self.around[-1]) != 'class':
            return self.around[-1].lookup(name)
        return Elsewhere(not any(owns(table, name) for table in self.around[1:-1]))


def bound_by(comprehension):
    targets = [clause.target for clause in comprehension.generators]
    return {node.id for target in targets for node in ast.walk(target) if is_stored(node)}


def is_stored(node):
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def is_string(node):
    if isinstance(node, ast.JoinedStr):
        return not any(isinstance(part, ast.FormattedValue) for part in node.values)
    return isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))


def kind_of(table):
    kind = str(getattr(table.get_type(), 'value', table.get_type()))
    return {'type parameters': 'types', 'type parameter': 'types', 'type alias': 'alias'}.get(kind, kind)


def owns(table, name):
    if kind_of(table) == 'class':
        return name == '__class__'
    try:
        return table.lookup(name).is_local()
    except KeyError:
        return False


def named_top(table, symbol):
    """Python itself takes a function of the name `top` for the module."""
    return kind_of(table) == 'function' and table.get_name() == 'top' and (symbol.is_parameter() or symbol.is_assigned())


def mangled(name, cls):
    if cls is None or not name.startswith('__') or name.endswith('__'):
        return name
    return f"_{cls.lstrip('_')}{name}"


def label(table):
    name = table.get_name()
    if table.get_type() == 'module':
        return '<module>'
    return '<lambda>' if name == 'lambda' else name


def read(path):
    try:
        with open(path, 'rb') as file:
            text = file.read().decode()
        reader = Reader(text, symtable.symtable(text, path, 'exec'))
        reader.visit(ast.parse(text))
    except (SyntaxError, RecursionError, ValueError):
        return None
    return {'nodes': reader.nodes, 'names': reader.names}


if __name__ == '__main__':
    warnings.simplefilter('ignore')
    for line in sys.stdin:
        print(json.dumps(read(line.strip())), flush=True)
