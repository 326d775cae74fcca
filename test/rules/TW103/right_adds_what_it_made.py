import socket
import threading


class Player:
    def __init__(self, link):
        self.link = link


class Table:
    def __init__(self):
        self.players = []

    def seat(self, link):
        player = Player(link)
        if player not in self.players:
            self.players.append(player)  # expect: TW105
        link.sendall(b"welcome")
        if player in self.players:
            self.players.remove(player)


table = Table()
with socket.create_server(("", 7001)) as door:
    guests = []
    for _ in range(5):
        link, _ = door.accept()
        guests.append(threading.Thread(target=table.seat, args=(link,)))
        guests[-1].start()
    for guest in guests:
        guest.join()
