import collections
import threading


class Desk:
    def __init__(self):
        self.guard = threading.Lock()
        self.free = True
        self.line = collections.deque()

    def enter(self):
        self.guard.acquire()  # expect: TW403
        if self.free:
            self.free = False
            self.guard.release()
            return
        turn = threading.Event()
        self.line.append(turn)
        self.guard.release()
        turn.wait()

    def leave(self):
        self.guard.acquire()  # expect: TW403
        if self.line:
            following = self.line.popleft()
            following.set()
        else:
            self.free = True
        self.guard.release()


def visit(desk):
    desk.enter()
    print("served")
    desk.leave()


desk = Desk()
visitors = [threading.Thread(target=visit, args=(desk,)) for _ in range(5)]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
