import threading


class Stock:
    def __set_name__(self, owner, name):
        self.key = "_" + name

    def __get__(self, obj, owner=None):
        return obj.__dict__.get(self.key, 10)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError
        obj.__dict__[self.key] = value


class Shop:
    left = Stock()

    def buy(self, n):
        if self.left >= n:  # expect: TW103
            self.left = self.left - n
            return True
        return False


shop = Shop()
ts = [threading.Thread(target=shop.buy, args=(4,)) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
