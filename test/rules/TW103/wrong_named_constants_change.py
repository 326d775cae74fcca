"""What others store is not what the tests ask for, by its name or with its sign."""

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
            self.state = CLOSED
            self.door = State.SHUT if job else None
            self.index = 7
            self.kind = "y"

    def a(self):
        if self.state == BUSY:  # expect: TW103
            print("busy")
            self.state = IDLE

    def b(self):
        if self.state != CLOSED:  # expect: TW103
            print("open")
            self.state = IDLE

    def c(self):
        if self.door == State.OPEN:  # expect: TW103
            print("open")
            self.door = State.SHUT

    def d(self):
        if self.index == -1:  # expect: TW103
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
