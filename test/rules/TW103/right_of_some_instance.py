"""Each job has a watcher, and each watcher a consumer with a queue of its own: what an annotation promises is no shared one."""
from __future__ import annotations

import queue
import threading


class Consumer:
    def __init__(self, items: queue.Queue) -> None:
        self._items = items
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work)

    def start(self) -> None:
        self._thread.start()

    def finish(self) -> None:
        self._stopping.set()
        self._thread.join()
        while not self._items.empty():
            print("left", self._items.get())

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                print(self._items.get(True, 1))
            except queue.Empty:
                pass


class Watcher:
    def __init__(self) -> None:
        self._consumer: Consumer | None = None
        self._items = queue.PriorityQueue()

    def add(self, name: str) -> None:
        if not self._consumer:
            self._consumer = Consumer(self._items)
            self._consumer.start()
        self._items.put(name)

    def finish(self) -> None:
        if self._consumer:
            self._consumer.finish()


class Job(threading.Thread):
    def __init__(self, name):
        super().__init__()
        self._name = name

    def run(self):
        watcher = Watcher()
        watcher.add(self._name)
        watcher.finish()


def run_jobs():
    threads = [Job(name) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
