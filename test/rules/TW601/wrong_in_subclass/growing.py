from base import Pool


class GrowingPool(Pool):
    def describe(self):
        return "pool with places"

    def grow(self, count):
        self._free += count  # expect: TW601
        print(self.describe(), "grew by", count)
