"""The lock of the task is taken for whoever is given it, to give it back once the answer is there."""

import threading


class Desk:
    def __init__(self):
        self.guard = threading.Lock()
        self.tasks = []

    def order(self, task):
        with self.guard:
            self.tasks.append(task)
            task.lock.acquire()
            return task.lock
