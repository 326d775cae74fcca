import socket
import sys
import threading
import time

SEATS = 12


class Kiosk:
    def __init__(self):
        self.taken = 0
        self.lock = threading.Lock()

    def take_seat(self):
        with self.lock:
            if self.taken >= SEATS:
                return False
            self.taken += 1
            return True

    def serve(self, visitor):
        try:
            visitor.sendall(visitor.recv(200))
        finally:
            visitor.close()
            with self.lock:
                self.taken -= 1

    def open(self, door):
        while True:
            visitor, _ = door.accept()
            if not self.take_seat():
                visitor.close()
                continue
            threading.Thread(target=self.serve, args=(visitor,), daemon=True).start()


class Oven:
    def __init__(self, trays):
        self.free = trays
        self.lock = threading.Lock()

    def has_room(self):
        with self.lock:
            return self.free > 0

    def bake(self, loaf):
        time.sleep(20)
        print(loaf)
        with self.lock:
            self.free += 1

    def run(self, orders):
        for loaf in orders:
            if not self.has_room():
                print("no room for", loaf)
                continue
            with self.lock:
                self.free -= 1
            threading.Thread(target=self.bake, args=(loaf,)).start()


Oven(4).run(sys.stdin)
door = socket.create_server(("", 7000))
Kiosk().open(door)
