from locks import table_lock

_table = {}


def add(name, address):  # requires lock: table_lock
    _table[name] = address


def names():
    with table_lock:
        return list(_table)
