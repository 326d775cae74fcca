"""The block raises as it is entered: that is the one mistake, and not that the lock stays held for who waits below."""

import threading
from concurrent.futures import ThreadPoolExecutor

press = threading.Lock()
pages = []


def print_page(text):
    with press.acquire():  # expect: TW407
        pages.append(text)


class Binder:
    def __init__(self):
        self.glue = threading.Lock()
        self.spines = []

    def bind(self, spine):
        with self.glue.acquire():  # expect: TW407
            self.spines.append(spine)


binder = Binder()
binder.bind("first")
print_page("title")
thread = threading.Thread(target=binder.bind, args=("second",))
thread.start()
thread.join()
with ThreadPoolExecutor(1) as pool:
    pool.submit(print_page, "index").result()
