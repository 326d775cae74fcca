import threading


class Later(threading.Thread):
    def __init__(self, delay, callback):
        super().__init__()
        self.cancelled = threading.Event()
        self.delay = delay
        self.callback = callback
        self.running = True

    def run(self):
        if self.cancelled.wait(self.delay):
            return
        if not self.running:
            return
        self.callback()

    def cancel(self):
        self.running = False
        self.cancelled.set()


def main(save):
    later = Later(5, save)
    later.start()
    if input("save? ") == "no":
        later.cancel()
    later.join()
