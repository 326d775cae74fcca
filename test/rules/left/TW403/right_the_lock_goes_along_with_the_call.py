"""Who passes `locked=True` has taken the lock, and the callee gives it back."""

import threading


class Brick:
    def __init__(self):
        self.lock = threading.Lock()
        self.replies = {}
        self.count = 0

    def send(self, wants_reply):
        self.lock.acquire()
        self.count = number = self.count + 1
        if not wants_reply:
            self.lock.release()
            return number
        return self.wait(number, locked=True)

    def wait(self, number, locked=False):
        if not locked:
            self.lock.acquire()
        reply = self.replies.get(number)
        self.lock.release()
        return reply


brick = Brick()
senders = [threading.Thread(target=brick.send, args=(True,)) for _ in range(3)]
for sender in senders:
    sender.start()
for sender in senders:
    sender.join()
print(brick.wait(1))
