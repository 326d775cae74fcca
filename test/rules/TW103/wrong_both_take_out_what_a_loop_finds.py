"""Two workers asked for one name both find the client, and the second has nothing to take out."""

import queue
import threading

requests = queue.Queue()
clients = []


class Client:
    def __init__(self, name):
        self.name = name


def leave(name):
    for client in clients:
        if client.name == name:  # expect: TW103:warning
            clients.remove(client)
            print("gone", name)
            return


def work():
    while True:
        leave(requests.get())


clients.extend(Client(name) for name in ("Ann", "Bob"))
for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
while True:
    requests.put(input())
