import threading
import time


class Turnstile:
    """Lets one pass at a time."""

    def __init__(self, table, number):
        self.table = table
        self.number = number

    def __enter__(self):
        self.table.wait_for(self.number)
        return self

    def __exit__(self, *details):
        self.table.give_back(self.number)


def test_lock():
    reached = []
    lock = threading.Lock()

    def worker():
        reached.append("door")
        with lock:
            reached.append("room")

    with lock:
        thread = threading.Thread(target=worker)
        thread.start()
        time.sleep(0.1)
        assert reached == ["door"]
    thread.join()
    assert reached == ["door", "room"]


def test_turnstile(table):
    reached = []
    turnstile = Turnstile(table, 1)

    def worker():
        reached.append("door")
        with turnstile:
            reached.append("room")

    with turnstile:
        thread = threading.Thread(target=worker)
        thread.start()
        time.sleep(0.1)
        assert reached == ["door"]
    thread.join()
    assert reached == ["door", "room"]
