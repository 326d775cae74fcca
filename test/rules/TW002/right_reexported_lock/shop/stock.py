from .locking import stock_lock

_stock = {"pen": 10, "ink": 5}  # guarded by: stock_lock


def _take(item, count):  # requires lock: stock_lock
    _stock[item] -= count


def sell(item, count):
    with stock_lock:
        if _stock[item] < count:
            return False
        _take(item, count)
        return True
