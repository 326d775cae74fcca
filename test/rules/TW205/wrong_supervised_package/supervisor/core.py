import time


class Supervisor:
    """Keeps one worker going; a worker ends when its folder is empty."""

    def __init__(self, worker):
        self.worker = worker

    def watch(self, times):
        for _ in range(times):
            if not self.worker.is_alive():
                self.worker.start()  # expect: TW205
            time.sleep(10)
        self.worker.join()
