from base import Store


class Shop(Store):
    def sell(self, name):
        self.lock.acquire()  # expect: TW403
        price = self.items.pop(name)
        self.lock.release()
        return price
