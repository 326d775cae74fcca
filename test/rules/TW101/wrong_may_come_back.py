"""What never comes back may be something else: replaced, decorated by others, or one of two."""

import threading
import time

from helpers import threaded

try:
    from fast import pump
except ImportError:

    def pump():
        while True:
            time.sleep(1)


def serve():
    while True:
        time.sleep(1)


serve = print


@threaded
def watch():
    while True:
        time.sleep(1)


count = 0


def work():
    global count
    serve()
    watch()
    pump()
    count += 1  # expect: TW101


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
