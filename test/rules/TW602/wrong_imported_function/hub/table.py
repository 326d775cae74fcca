import threading

table_lock = threading.Lock()
_table = {}


def add(name, address):  # requires lock: table_lock
    _table[name] = address
