import threading
import time


def check(lock):
    steps = []

    def worker():
        steps.append("asked")  # expect: TW104
        with lock:
            steps.append("got it")

    with lock:
        thread = threading.Thread(target=worker)
        thread.start()
        time.sleep(0.1)
        assert len(steps) == 1
    thread.join()
    assert len(steps) == 2


check(threading.Lock())
