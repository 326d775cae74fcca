"""Each thread gets into `open`, which takes what the call names."""

import threading


class Case:
    def __init__(self):
        self.opened = 0

    def open(self, name=None, **options):
        self.opened += 1  # expect: TW102
        return name, options


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
