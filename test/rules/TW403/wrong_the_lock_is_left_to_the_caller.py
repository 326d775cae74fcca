"""With `locked=True` the callee does not give the lock back: callers do."""

import threading


class Brick:
    def __init__(self):
        self.lock = threading.Lock()
        self.replies = {}
        self.count = 0

    def send(self, wants_reply):
        self.lock.acquire()  # expect: TW403
        self.count = number = self.count + 1
        if not wants_reply:
            self.lock.release()
            return number
        return self.wait(number, locked=True)

    def wait(self, number, locked=False):
        if not locked:
            self.lock.acquire()  # expect: TW403:hint
        reply = self.replies.get(number)
        if not locked:
            self.lock.release()
        return reply


brick = Brick()
senders = [threading.Thread(target=brick.send, args=(True,)) for _ in range(3)]
for sender in senders:
    sender.start()
for sender in senders:
    sender.join()
print(brick.wait(1))
