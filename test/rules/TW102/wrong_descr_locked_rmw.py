import threading


class Stock:
    def __set_name__(self, owner, name):
        self.key = "_" + name

    def __get__(self, obj, owner=None):
        with obj.lock:
            return obj.__dict__.get(self.key, 10)

    def __set__(self, obj, value):
        with obj.lock:
            obj.__dict__[self.key] = value


class Shop:
    left = Stock()

    def __init__(self):
        self.lock = threading.Lock()

    def buy(self, n):
        self.left -= n  # expect: TW102


shop = Shop()
ts = [threading.Thread(target=shop.buy, args=(4,)) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
