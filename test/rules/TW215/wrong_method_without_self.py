import threading


class Meter:
    def __init__(self):
        self.thread = threading.Thread(target=self.measure)  # expect: TW215
        self.thread.start()

    def measure():
        print("measuring")

    def close(self):
        self.thread.join()


meter = Meter()
meter.close()
