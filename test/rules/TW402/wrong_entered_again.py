import threading


class Conn:
    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *exc):
        self._lock.release()
        return False


conn = Conn()


def send():
    with conn:
        print("sent")


def work():
    with conn:
        send()  # expect: TW402


work()
