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


def test_pass(table):
    reached = []
    turnstile = Turnstile(table, 1)

    def worker():
        with turnstile:
            reached.append("room")

    with turnstile:
        thread = threading.Thread(target=worker)
    thread.start()
    time.sleep(0.1)  # expect: TW303
    assert reached == ["room"]
