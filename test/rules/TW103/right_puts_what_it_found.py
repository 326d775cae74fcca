import queue
from threading import Thread


class Spider:
    """Whether there is something says nothing of whether there may be more."""

    def __init__(self):
        self.todo = queue.Queue()
        self.todo.put("a")

    def crawl(self):
        threads = [Thread(target=self._run) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _run(self):
        while not self.todo.empty():
            try:
                url = self.todo.get(timeout=10)
            except queue.Empty:
                break
            self.todo.put(url + "1")


Spider().crawl()
