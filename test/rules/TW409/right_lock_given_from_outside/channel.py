import threading


class Channel:
    def __init__(self, lock):
        self.lock = lock
        self.ready = threading.Condition(lock)
        self.messages = []

    def send(self, message):
        with self.lock:
            self.messages.append(message)
            self.ready.notify()
