import threading


class Hub:
    def __init__(self):
        self.clients = set()
        self._lock = threading.Lock()

    def join(self, client):
        with self._lock:
            self.clients.add(client)

    def leave(self, client):
        with self._lock:
            self.clients.discard(client)

    def size(self):
        with self._lock:
            return sum(1 for client in self.clients)


hub = Hub()
threads = [threading.Thread(target=hub.join, args=(n,)) for n in range(3)]
threads.append(threading.Thread(target=hub.size))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(hub.size())
