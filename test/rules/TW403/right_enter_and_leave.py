import threading


class Room:
    def __init__(self):
        self.door = threading.Lock()
        self.inside = 0

    def enter(self):
        self.door.acquire()
        self.inside += 1

    def leave(self):
        self.inside -= 1
        self.door.release()

    def visit(self):
        self.enter()
        try:
            print(self.inside)
        finally:
            self.leave()


room = Room()
guests = [threading.Thread(target=room.visit) for _ in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
