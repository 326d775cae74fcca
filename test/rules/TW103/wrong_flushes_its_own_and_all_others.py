"""Each thread sends off what is left for its own client, and then for all others."""

import threading


class Client:
    def __init__(self, name):
        self.name = name
        self.out = []

    def flush(self):
        while self.out:  # expect: TW103
            print(self.out.pop(0))


CLIENTS = {}


def work(name):
    client = Client(name)
    CLIENTS[name] = client
    for other in list(CLIENTS.values()):
        other.out.append("hi")
    for other in list(CLIENTS.values()):
        other.flush()


threads = [threading.Thread(target=work, args=("p%d" % i,)) for i in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
