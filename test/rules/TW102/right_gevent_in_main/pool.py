import threading


class Pool:
    def __init__(self):
        self.served = 0

    def serve(self):
        self.served += 1

    def run(self, count):
        threads = [threading.Thread(target=self.serve) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
