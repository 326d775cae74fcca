import threading
import time


class Worker:
    def __init__(self, tasks):
        self.tasks = tasks
        self.done = threading.Event()
        self.threads = []
        self.watcher = threading.Thread(target=self._watch)

    def work(self):
        for task in self.tasks:
            thread = threading.Thread(target=self._handle, args=(task,))
            self.threads.append(thread)
            thread.start()
        self.watcher.start()

    def _handle(self, task):
        while not self.done.is_set():
            task()
            time.sleep(1)

    def _watch(self):
        while not self.done.is_set():
            print(len(self.tasks), "tasks")
            time.sleep(0.5)

    def stop(self):
        self.done.set()  # expect: TW217
        self._join_tasks()

    def _join_tasks(self):
        for thread in self.threads:
            thread.join()


worker = Worker([time.monotonic])
worker.work()
input("Enter ends")
worker.stop()
