import threading


class Meter:
    def __init__(self):
        self.thread = threading.Thread(target=self.measure)
        self.thread.start()

    def measure(self):
        print("measuring")

    def close(self):
        self.thread.join()


meter = Meter()
meter.close()
