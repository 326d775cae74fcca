import threading
from urllib.request import urlopen


class Uploader:
    def __init__(self):
        self._mutex = threading.Lock()
        self._idle = threading.Condition(self._mutex)
        self._active = 0

    def _upload(self, number):
        with self._mutex:
            self._active += 1
        try:
            with urlopen("http://store.local/", data=b"%d" % number):
                pass
        finally:
            with self._idle:
                self._active -= 1
                self._idle.notify_all()

    def upload_all(self):
        threads = [threading.Thread(target=self._upload, args=(n,)) for n in range(6)]
        for thread in threads:
            thread.start()
        with self._idle:
            self._idle.wait_for(lambda: self._active == 0)
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    Uploader().upload_all()
