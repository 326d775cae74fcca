"""Lock coupling: the lock of the command is taken before that of the queue is given back; the counter is
guarded all the same. Whoever carries the command out gives its own lock back."""

from threading import Lock


class Commands:
    def __init__(self):
        self.lock = Lock()
        self.count = 0
        self.waiting = []

    def put(self, command):
        self.lock.acquire()  # expect: TW403:hint
        self.count += 1
        command.number = self.count
        self.waiting.append(command)
        command.lock.acquire()  # expect: TW403:hint
        self.lock.release()
