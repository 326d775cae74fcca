"""One task waits, and the usual pool has five workers at least."""
import time
from concurrent.futures import ThreadPoolExecutor
from functools import wraps

_POOL = ThreadPoolExecutor()


def pooled(f):
    @wraps(f)
    def wrap(*args, **kwargs):
        return _POOL.submit(f, *args, **kwargs)

    return wrap


@pooled
def say_(text):
    print(text)


def say(text):
    say_(text).result()  # expect: TW408:hint


@pooled
def think():
    time.sleep(1)
    return "e4"


@pooled
def loop():
    for i in range(10):
        say("my turn")
        move = think().result()  # expect: TW206 TW408:hint
        say(move)


loop()
while True:
    time.sleep(0.1)
