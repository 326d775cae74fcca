"""A job that runs others one after the other, on the thread of the pool."""

from PySide6.QtCore import QRunnable, QThreadPool


class Task(QRunnable):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.done = False

    def run(self):
        print(self.name)
        self.done = True


class Chain(Task):
    def __init__(self, tasks):
        super().__init__("chain")
        self.tasks = tasks

    def run(self):
        for task in self.tasks:
            self.step(task)

    def step(self, task: Task) -> bool:
        task.run()
        return task.done


def demo():
    first = Task("one")
    second = Task("two")
    return Chain(tasks=[first, second])


QThreadPool.globalInstance().start(demo())
QThreadPool.globalInstance().start(Task("alone"))
QThreadPool.globalInstance().waitForDone()
