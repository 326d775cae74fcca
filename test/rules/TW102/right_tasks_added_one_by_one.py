import threading
import time


class Tally:
    def __init__(self):
        self.done = 0


class Task:
    """Keeps a tally of its own."""

    def __init__(self, size):
        self.size = size
        self.tally = Tally()
        self.tries = 0

    def run(self):
        for _ in range(self.size):
            self.tries += 1
            self.tally.done += 1
            time.sleep(0.01)


class Plan:
    def __init__(self):
        self.tasks = []

    def add(self, size):
        self.tasks.append(Task(size))
        return self

    def run(self):
        threads = [threading.Thread(target=task.run) for task in self.tasks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sum(task.tally.done for task in self.tasks)


print(Plan().add(10).add(20).add(30).run())
