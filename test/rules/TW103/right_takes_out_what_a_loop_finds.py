"""Under one lock, ready for what remove() raises, or by one thread while others only put in."""

import queue
import threading
import time

requests = queue.Queue()
lock = threading.Lock()
clients = []
guests = []
rooms = []


class Client:
    def __init__(self, name):
        self.name = name


def leave(name):
    with lock:
        for client in clients:
            if client.name == name:
                clients.remove(client)
                print("gone", name)
                return


def go(name):
    for guest in list(guests):
        if guest.name == name:
            try:
                guests.remove(guest)  # expect: TW105
            except ValueError:
                print("gone already", name)


def close():
    for room in rooms:  # expect: TW107
        if room.name.startswith("-"):
            rooms.remove(room)
            print("closed", room.name)
            break


def work():
    while True:
        name = requests.get()
        leave(name)
        go(name)


clients.extend(Client(name) for name in ("Ann", "Bob"))
guests.extend(Client(name) for name in ("Carl", "Dora"))


def build():
    while True:
        rooms.append(Client(time.ctime()))
        time.sleep(10)


for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
threading.Thread(target=build, daemon=True).start()
while True:
    requests.put(input())
    close()
