"""What is done where the number of the process has changed is done by a forked child, which has none of these threads."""
import os
import threading
from urllib.request import urlopen


class Session:
    def __init__(self):
        self._opener = urlopen
        self._pid = os.getpid()
        self._requests = 0

    def _renew(self):
        if self._requests > 100:
            self._requests = 0
        self._pid = os.getpid()

    def get(self, url):
        if self._pid != os.getpid():
            self._renew()
        with self._opener(url) as answer:
            return answer.read()

    def head(self, url):
        if os.getpid() == self._pid:
            return self._opener(url).headers
        self._renew()
        return self.head(url)


def main():
    session = Session()
    urls = ["http://localhost/a", "http://localhost/b"]
    threads = [threading.Thread(target=session.get, args=(url,)) for url in urls]
    threads += [threading.Thread(target=session.head, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
