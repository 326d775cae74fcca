import threading


class Service:
    def make_thread(self):
        raise NotImplementedError

    def begin(self):
        self.thread = self.make_thread()
        self.thread.start()

    def end(self):
        self.thread.join()
