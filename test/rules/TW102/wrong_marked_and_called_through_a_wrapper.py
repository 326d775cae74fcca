"""What a decorator gives back calls the method for whoever calls it; counting the calls on it changes nothing."""
import threading


def counted(method):
    def call(self, *args):
        method.calls += 1
        return method(self, *args)

    method.calls = 0
    return call


class Meter:
    def __init__(self):
        self.total = 0

    def start(self):
        threading.Thread(target=self.poll, daemon=True).start()

    def poll(self):
        while True:
            self.total += 1  # expect: TW102

    @counted
    def correct(self, amount):
        self.total += amount  # expect: TW102
