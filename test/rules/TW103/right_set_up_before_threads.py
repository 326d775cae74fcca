"""What sets the panel up runs once, before the threads that come through `ensure` again: they find it set up."""

import queue
import threading


class Panel:
    lock = threading.Lock()

    def __init__(self):
        self.ready = False
        self.events = queue.Queue()

    def set_up(self):
        if not hasattr(self, "pressed"):
            self.pressed = None
        self.pressed = set()
        self.muted = False

    def ensure(self):
        self.lock.acquire()
        try:
            if not self.ready:
                self.set_up()
                self.ready = True
                threading.Thread(target=self.listen, daemon=True).start()
                threading.Thread(target=self.handle, daemon=True).start()
        finally:
            self.lock.release()

    def listen(self):
        while True:
            event = input()
            if self.muted:
                self.ensure()
                continue
            self.events.put(event)

    def handle(self):
        while True:
            event = self.events.get()
            self.ensure()
            print(event)


panel = Panel()
panel.ensure()
panel.handle()
