from threading import Thread


class Worker:
    def __init__(self, task):
        self.thread = Thread(target=task)

    def begin(self):
        self.thread.start()

    def end(self):
        self.thread.join()
