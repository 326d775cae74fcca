"""What others store is what each test asks for, by its name or with its sign; and an attribute that is there stays."""

import threading
import time

IDLE, BUSY, CLOSED = 0, 1, 2


class State:
    OPEN = "open"
    SHUT = "shut"


class Job:
    def __init__(self):
        self.state = IDLE
        self.door = State.SHUT
        self.index = -1
        self.kind = None
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(1)
            self.state = BUSY
            self.door = State.OPEN
            self.index = -1
            self.kind = None

    def a(self):
        if self.state == BUSY:
            print("busy")
            self.state = IDLE

    def b(self):
        if self.state != CLOSED:
            print("open")
            self.state = IDLE

    def c(self):
        if self.door == State.OPEN:
            print("open")
            self.door = State.SHUT

    def d(self):
        if self.index == -1:
            print("none")
            self.index = 5

    def f(self):
        if hasattr(self, "kind"):
            print("there")
            self.kind = "x"


job = Job()
while True:
    job.a()
    job.b()
    job.c()
    job.d()
    job.f()
