"""A lock over the search and what relies on it, one thread that puts in, and a helper that goes through another list."""

import queue
import threading

requests = queue.Queue()
lock = threading.Lock()
clients = []
names = []
open_to = ["Ann", "Bob"]


class Client:
    def __init__(self, name):
        self.name = name


def is_known(name):
    for client in clients:
        if client.name == name:
            return True
    return False


def is_welcome(name):
    for one in open_to:
        if one == name:
            return True
    return False


def is_new(name):
    for one in names:
        if one == name:
            return False
    return True


def join(name):
    with lock:
        if not is_known(name):
            clients.append(Client(name))
    if is_welcome(name):
        print("welcome", name)


def work():
    while True:
        join(requests.get())


for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
while True:
    said = input()
    if is_new(said):
        names.append(said)
    requests.put(said)
