import queue
import threading


class Printer:
    def __init__(self, device):
        self.device = device

    def attach(self, jobs: queue.Queue, closing: threading.Event) -> threading.Thread:
        def drain():
            feeding = threading.Event()
            while not closing.is_set():
                if not feeding.is_set():
                    page = jobs.get(timeout=0.2)
                    feeding.set()
                    self.device.feed(page)
                    feeding.clear()

        worker = threading.Thread(target=drain, daemon=True)
        worker.start()
        return worker
