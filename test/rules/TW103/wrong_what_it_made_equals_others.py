import socket
import threading


class Named:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name


names = []


def greet(link):
    guest = Named(link.recv(20))
    if guest not in names:  # expect: TW103
        names.append(guest)


with socket.create_server(("", 7001)) as door:
    guests = []
    for _ in range(5):
        link, _ = door.accept()
        guests.append(threading.Thread(target=greet, args=(link,)))
        guests[-1].start()
    for guest in guests:
        guest.join()
