"""Whether to call at once or later is no question of threads here: at once is on the thread that asks."""
import threading

from gi.repository import GLib


def call(func, delay):
    if delay:
        GLib.timeout_add(delay, func)
    else:
        func()


class Counter:
    def __init__(self):
        self.calls = 0

    def step(self):
        self.calls += 1  # expect: TW102


counter = Counter()
for delay in (0, 500):
    threading.Thread(target=call, args=(counter.step, delay), daemon=True).start()
counter.step()
GLib.MainLoop().run()
