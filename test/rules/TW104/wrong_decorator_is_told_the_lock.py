import functools
import threading


def holding(name):
    def around(method):
        @functools.wraps(method)
        def wrapper(self, *args):
            with getattr(self, name):
                return method(self, *args)

        return wrapper

    return around


class Purse:
    def __init__(self):
        self._coins_lock = threading.Lock()
        self.coins = 0

    @holding("_coins_lock")
    def put(self, number):
        self.coins += number

    @holding("_coins_lock")
    def take(self, number):
        self.coins -= number

    def lose_one(self):
        self.coins -= 1  # expect: TW104
