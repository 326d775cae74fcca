import locks
from locks import table_lock as _guard

_names = {}  # guarded by: _guard
_order = []  # guarded by: locks.order_lock


def add(name, address):
    with _guard:
        _names[name] = address
    with locks.order_lock:
        _order.append(name)


def names():
    with locks.table_lock:
        return list(_names)
