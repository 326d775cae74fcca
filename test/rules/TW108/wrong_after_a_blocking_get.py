import queue
import threading


class Service:
    def __init__(self):
        self.tasks = queue.Queue()
        self.shutting_down = False
        self.workers = [threading.Thread(target=self.work) for _ in range(3)]
        for worker in self.workers:
            worker.start()

    def submit(self, task):
        self.tasks.put(task)

    def shutdown(self):
        self.shutting_down = True
        for _ in self.workers:
            self.tasks.put(print)
        for worker in self.workers:
            worker.join()

    def work(self):
        while True:  # expect: TW108
            task = self.tasks.get()
            if self.shutting_down:
                break
            task()


service = Service()
service.submit(print)
service.shutdown()
