"""A helper goes through the list and says whether the name is there; what relies on that comes after the loop."""

import queue
import threading

requests = queue.Queue()
clients = []
free = []


class Client:
    def __init__(self, name):
        self.name = name


def is_known(name):
    for client in clients:  # expect: TW107
        if client.name == name:
            return True
    return False


def has_none(name):
    for client in list(free):
        if client.name == name:
            return False
    return True


def join(name):
    if is_known(name):  # expect: TW103:warning
        print("denied", name)
    else:
        print("welcome", name)
        clients.append(Client(name))
    if not has_none(name):  # expect: TW103
        return
    free.append(Client(name))


def work():
    while True:
        join(requests.get())


for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
while True:
    requests.put(input())
