"""Stored only where it isn't equal: it ends as a plain store would."""

import threading


class Seat:
    def __init__(self):
        self.state = None

    def show(self, state):
        if not self.state == state:
            self.state = state


seat = Seat()


def serve(lines):
    for line in lines:
        seat.show(line)


clients = [threading.Thread(target=serve, args=(["sits", "stands"],)) for _ in range(3)]
for client in clients:
    client.start()
for client in clients:
    client.join()
print(seat.state)
