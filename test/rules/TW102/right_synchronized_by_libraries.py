"""Decorators of libraries hold a lock around each call: one of the object, or one that they name."""

import threading

import wrapt
from oslo_concurrency import lockutils
from ourlibrary.locks import synchronized

port_lock = lockutils.synchronized_with_prefix("ports-")


class Ports:
    def __init__(self):
        self.taken = 0
        self.free = 0
        self.asked = 0
        self.refused = 0

    @port_lock("taken")
    def take(self):
        self.taken += 1

    @wrapt.synchronized
    def give(self):
        self.free += 1

    @wrapt.synchronized
    def count(self):
        self.free -= 1

    @lockutils.synchronized("asked")
    def ask(self):
        self.asked += 1

    def ask_again(self):
        with lockutils.lock("asked"):
            self.asked += 1

    @synchronized
    def refuse(self):
        self.refused += 1


ports = Ports()


def work():
    for _ in range(100):
        ports.take()
        ports.give()
        ports.count()
        ports.ask()
        ports.ask_again()
        ports.refuse()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
