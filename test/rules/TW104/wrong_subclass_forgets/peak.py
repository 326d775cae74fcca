from base import Counter


class ResettableCounter(Counter):
    def reset_to(self, value):
        print("was", self._value)
        self._value = value  # expect: TW104
