import copy
import threading


class Messages:
    def __init__(self):
        self.queue = []
        self.queue_lock = threading.Lock()

    def add(self, message):
        with self.queue_lock:
            self.queue.append({"content": message, "age": 1})

    def flush(self):
        with self.queue_lock:
            self.queue = [entry for entry in self.queue if entry["age"] >= 0]
        with self.queue_lock:
            outgoing = self.queue
            self.queue = []
        copied = copy.deepcopy(outgoing)
        for entry in copied:
            del entry["age"]
        try:
            post(copied)
        except Exception:
            with self.queue_lock:
                self.queue[:0] = outgoing
