"""Both found a thread to wait for, and one of them waits for None."""

import threading


class Scheduler:
    def __init__(self):
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.over.wait)
        self.thread.start()

    def stop(self):
        if self.thread is not None:  # expect: TW103
            self.over.set()
            self.thread.join()
            self.thread = None


scheduler = Scheduler()
stoppers = [threading.Thread(target=scheduler.stop) for _ in range(2)]
for stopper in stoppers:
    stopper.start()
for stopper in stoppers:
    stopper.join()
