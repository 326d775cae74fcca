"""What a function replaces is the one that was there before"""

import threading


class Client:
    def __init__(self):
        self.sent = 0

    def send(self, size):
        self.sent += size  # expect: TW104


lock = threading.Lock()
plain_send = Client.send


def send(self, size):
    with lock:
        return plain_send(self, size)


Client.send = send
client = Client()
threads = [threading.Thread(target=client.send, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
