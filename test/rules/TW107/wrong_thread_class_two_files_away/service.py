from threading import Event, Thread


class Service(Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.ended = Event()

    def stop(self):
        self.ended.set()
        self.join()
