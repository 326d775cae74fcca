import locks

_names = {}  # guarded by: locks.names_lock  # expect: TW002


def add(name, address):
    with locks.table_lock:
        _names[name] = address


def names():
    with locks.table_lock:
        return list(_names)
