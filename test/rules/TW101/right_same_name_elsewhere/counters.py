import threading

_local = threading.local()
count = 0


def reset():
    _local.count = 0


def bump():
    _local.count += 1
    return _local.count
