"""The table comes from elsewhere, is changed in place, and is stored back under its own name."""

import threading

from settings import load


class Emitter:
    def __init__(self):
        self.signals = load("signals")

    def set_custom(self, number):
        signals = self.signals
        signals["custom"]["first"] = {"color": number}
        self.signals = signals


emitter = Emitter()
threads = [threading.Thread(target=emitter.set_custom, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
