"""No thread gets into `open`: its call names a keyword that `open` doesn't have."""

import threading


class Case:
    def __init__(self):
        self.opened = 0

    def open(self, name=None, wait=True):
        self.opened += 1
        return name, wait


class Client(threading.Thread):
    def __init__(self, case):
        super().__init__()
        self.case = case

    def run(self):
        self.case.open(address="localhost")


case = Case()
clients = [Client(case) for _ in range(2)]
for client in clients:
    client.start()
case.open("local")
for client in clients:
    client.join()
