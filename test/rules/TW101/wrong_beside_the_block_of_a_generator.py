"""What a context manager has started before it yields runs beside the block of the `with`, and no longer behind it."""
import contextlib
import threading
import time

ticks = 0
blocks = 0


@contextlib.contextmanager
def ticking(pause):
    ticker = threading.Thread(target=tick, args=(pause,))
    ticker.start()
    try:
        yield ticker
    finally:
        ticker.join()


def tick(pause):
    global ticks, blocks
    for _ in range(20):
        time.sleep(pause)
        ticks += 1  # expect: TW101
    blocks += 1


with ticking(0.01):
    ticks += 10  # expect: TW101
blocks += 1
print(ticks, blocks)
