"""What each round waits for, a thread gives back as it ends: a seat behind a condition, or a token of a queue."""

import queue
import socket
import threading


class Ferry:
    def __init__(self, seats):
        self.seats = seats
        self.aboard = 0
        self.changed = threading.Condition()

    def board(self):
        with self.changed:
            self.changed.wait_for(lambda: self.aboard < self.seats)
            self.aboard += 1

    def leave(self):
        with self.changed:
            self.aboard -= 1
            self.changed.notify()


ferry = Ferry(6)
tickets = queue.Queue()
for number in range(8):
    tickets.put(number)
berths = queue.Queue(maxsize=5)


def cross(passenger):
    try:
        passenger.recv(100)
    finally:
        ferry.leave()


def walk(passenger):
    try:
        passenger.recv(100)
    finally:
        tickets.put(None)


def sleep_over(passenger):
    try:
        passenger.recv(100)
    finally:
        berths.get()


def land(quay):
    while True:
        passenger, _ = quay.accept()
        ferry.board()
        threading.Thread(target=cross, args=(passenger,), daemon=True).start()


def guide(gate):
    while True:
        passenger, _ = gate.accept()
        tickets.get()
        threading.Thread(target=walk, args=(passenger,), daemon=True).start()


def put_up(door):
    while True:
        passenger, _ = door.accept()
        berths.put(passenger)
        threading.Thread(target=sleep_over, args=(passenger,), daemon=True).start()


threading.Thread(target=guide, args=(socket.create_server(("", 7001)),), daemon=True).start()
threading.Thread(target=put_up, args=(socket.create_server(("", 7002)),), daemon=True).start()
land(socket.create_server(("", 7000)))
