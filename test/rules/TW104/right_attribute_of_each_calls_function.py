"""Each call makes its own nested function, and sets the attribute of that before its thread runs."""
import threading
import time


class Session:
    def __init__(self):
        self.lock = threading.Lock()
        self.open = True

    def wait(self, timeout):
        def expire():
            time.sleep(timeout)
            with self.lock:
                expire.over = True

        expire.over = False
        threading.Thread(target=expire, daemon=True).start()
        with self.lock:
            return expire.over


session = Session()
threads = [threading.Thread(target=session.wait, args=(1,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
