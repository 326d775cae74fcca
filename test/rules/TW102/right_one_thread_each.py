"""Every dispatcher starts one thread for itself as it is made: no two threads have the same one."""
import queue
import threading


class Counting:
    def count(self, event):
        if event in self.seen:
            self.twice += 1
        self.seen.add(event)


class Dispatcher(Counting):
    def __init__(self, inbox):
        self.inbox = inbox
        self.seen = set()
        self.twice = 0
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            event = self.inbox.get()
            if event is None:
                print(self.twice)
                return
            self.count(event)


class Processor:
    def __init__(self, kind=None):
        self.inbox = queue.Queue()
        (kind or Dispatcher)(self.inbox)

    def send(self, event):
        self.inbox.put(event)


one = Processor()
two = Processor()
one.send("a")
two.send("b")
