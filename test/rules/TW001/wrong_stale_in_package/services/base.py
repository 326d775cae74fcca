import threading


class Service:
    def __init__(self):
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.work)

    def start(self):
        self.thread.start()  # threadwise: ignore[TW205]  # expect: TW001

    def stop(self):
        self.over.set()
        if threading.current_thread() is not self.thread:
            self.thread.join()  # threadwise: ignore[TW212]  # expect: TW001
