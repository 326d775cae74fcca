import time


def watch(done, loop):
    time.sleep(1)
    if not done.is_set() and loop.is_running():
        loop.call_soon_threadsafe(done.set)
