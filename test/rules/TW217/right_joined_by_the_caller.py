import threading


class Service:
    def __init__(self):
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        while not self.done.wait(5):
            print("alive")

    def _end(self):
        self.done.set()

    def close(self):
        self._end()
        self.thread.join(10)


service = Service()
input("Enter ends")
service.close()
