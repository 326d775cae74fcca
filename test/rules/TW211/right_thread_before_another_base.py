import threading
from typing import Protocol


class Named(Protocol):
    def __init__(self, title: str): ...


class Counted:
    def __init__(self, **options):
        self.count = 0


class Ferry(threading.Thread, Named):
    def __init__(self, title):
        super().__init__(name=title)

    def run(self):
        print(self.name, "leaves")


class Tug(threading.Thread, Counted):
    def __init__(self, title):
        super().__init__(name=title)
        self.title = title

    def run(self):
        print(self.title, "follows")


ferry, tug = Ferry("north"), Tug("south")
ferry.start()
tug.start()
ferry.join()
tug.join()
