import queue
import threading
import time

outbox = queue.Queue()


def _deliver():
    try:
        for message in iter(outbox.get, None):
            time.sleep(0.1)
            print("delivered", message)
    except OSError:
        print("the line is dead")


_line = threading.Thread(target=_deliver, name="line")


def ensure_link():
    if not _line.is_alive():
        _line.start()  # expect: TW205


def hang_up():
    outbox.put(None)
    _line.join()
