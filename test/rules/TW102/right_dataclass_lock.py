import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.request import urlopen


@dataclass
class Progress:
    total: int
    done: int = 0
    failed: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def advance(self, ok):
        with self._lock:
            if ok:
                self.done += 1
            else:
                self.failed += 1

    @property
    def percent(self):
        return 100 * self.done // self.total


def fetch(progress, url):
    try:
        with urlopen(url) as response:
            response.read()
    except OSError:
        progress.advance(False)
        return None
    progress.advance(True)
    return url


def main(urls):
    progress = Progress(len(urls))
    with ThreadPoolExecutor(max_workers=4) as pool:
        for url in pool.map(lambda u: fetch(progress, u), urls):
            print(url, f"{progress.percent}%")
    progress.done += 1
    print(progress)


if __name__ == "__main__":
    main([f"https://example.org/{n}" for n in range(10)])
