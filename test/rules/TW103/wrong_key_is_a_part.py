import queue
import threading


class Tab:
    def __init__(self):
        self.results = {}
        self.current = 1000
        self.stopped = threading.Event()
        self.reader = threading.Thread(target=self.read)
        self.reader.daemon = True

    def send(self, message):
        try:
            self.results[message["id"]] = queue.Queue()
            print(message)
            return self.results[message["id"]].get(timeout=1)
        finally:
            self.results.pop(message["id"], None)

    def read(self):
        while not self.stopped.is_set():
            message = recv()
            if message["id"] in self.results:  # expect: TW103
                self.results[message["id"]].put(message)

    def start(self):
        self.reader.start()


def recv():
    return {"id": int(input())}


if __name__ == "__main__":
    tab = Tab()
    tab.start()
    for n in range(10):
        tab.send({"id": n})
