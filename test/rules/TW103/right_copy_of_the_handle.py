import threading


class Hotkey:
    def __init__(self):
        self.thread = None

    def register(self):
        if self.thread:
            self.unregister()
        self.thread = threading.Thread(target=self.worker, daemon=True)
        self.thread.start()

    def unregister(self):
        thread = self.thread
        if thread:
            self.thread = None
            thread.join()

    def worker(self):
        for _ in range(5):
            print("work")
        self.thread = None


h = Hotkey()
h.register()
h.unregister()
h.register()
