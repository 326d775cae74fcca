import threading
import time


def run_benchmark():
    tally = [0, 0]

    class Client(threading.Thread):
        def __init__(self, delay):
            super().__init__()
            self.delay = delay

        def run(self):
            for _ in range(10):
                time.sleep(self.delay)
                tally[0] += 1  # expect: TW101

    clients = [Client(0.01), Client(0.02), Client(0.03)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return tally[0]


print(run_benchmark())
