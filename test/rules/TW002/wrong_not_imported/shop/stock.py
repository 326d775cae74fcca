from .locking import stock_lock

stock = {"pen": 10, "ink": 5}


def _take(item, count):  # requires lock: warehouse_lock  # expect: TW002
    stock[item] -= count


def sell(item, count):
    with stock_lock:
        if stock[item] < count:
            return False
        _take(item, count)
        return True
