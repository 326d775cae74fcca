"""A server asks how many guests there are by now, whenever the next one knocks: it waits for none of its threads."""

import socket
import threading

SEATS = 4


class Host:
    def __init__(self) -> None:
        self.socket = socket.create_server(("", 4000))
        self.lock = threading.Lock()
        self.guests: list[str] = []

    def welcome(self, guest: socket.socket) -> None:
        name = guest.recv(100).decode()
        with self.lock:
            self.guests.append(name)
        guest.sendall(b"welcome")

    def serve(self) -> None:
        while True:
            guest, _ = self.socket.accept()
            if guest.recv(4) == b"stop":
                return
            with self.lock:
                full = len(self.guests) == SEATS
            if full:
                guest.sendall(b"full")
                guest.close()
                continue
            threading.Thread(target=self.welcome, args=(guest,)).start()  # expect: TW201:hint TW208


Host().serve()
