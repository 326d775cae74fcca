import threading


class Buffer:
    def __init__(self):
        self.lock = threading.Lock()
        self.filled = threading.Condition()
        self.items = []

    def put(self, item):
        with self.lock:
            self.items.append(item)
            self.filled.notify()  # expect: TW409


buffer = Buffer()
threads = [threading.Thread(target=buffer.put, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
