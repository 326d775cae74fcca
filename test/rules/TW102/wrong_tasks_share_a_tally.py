import threading
import time


class Tally:
    def __init__(self):
        self.done = 0


class Task:
    def __init__(self, size, tally):
        self.size = size
        self.tally = tally

    def run(self):
        for _ in range(self.size):
            self.tally.done += 1  # expect: TW102
            time.sleep(0.01)


class Plan:
    def __init__(self):
        self.tally = Tally()
        self.tasks = []

    def add(self, size):
        self.tasks.append(Task(size, self.tally))
        return self

    def run(self):
        threads = [threading.Thread(target=task.run) for task in self.tasks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.tally.done


print(Plan().add(10).add(20).add(30).run())
