import threading
import time

table_lock = threading.RLock()
table = {}  # guarded by: table_lock


def expire():
    while not closing.wait(10):
        with table_lock:
            for key in [k for k, t in table.items() if t < time.time()]:
                del table[key]


closing = threading.Event()
janitor = threading.Thread(target=expire)
janitor.start()
for key in iter(input, ""):
    table[key] = time.time() + 60  # expect: TW601
closing.set()
janitor.join()
