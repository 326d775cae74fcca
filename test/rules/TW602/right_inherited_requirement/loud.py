from base import Counter


class LoudCounter(Counter):
    def bump(self, amount):  # requires lock: self._lock
        print("adding", amount)
        super().bump(amount)

    def shout(self, amount):
        with self._lock:
            self.bump(amount)
