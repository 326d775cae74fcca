import socket
import threading

LIGHTHOUSE = ("127.0.0.1", 9400)


class Lamp:
    def __init__(self, link):
        self.link = link
        self.lock = threading.Lock()
        self.sent = {}

    def flash(self, signal, ship):
        with self.lock:
            if ship not in self.sent:
                self.sent[ship] = 0
            self.sent[ship] += 1
        self.link.sendto(signal.encode(), ship)

    def look(self):
        signal, ship = self.link.recvfrom(64)
        with self.lock:
            self.sent[ship] = 0
        return signal.decode()


lamp = Lamp(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))


def watch():
    while True:
        signal = lamp.look()
        if signal == "dawn":
            break
        print(signal)


def answer():
    while True:
        signal = input()
        lamp.flash(signal, LIGHTHOUSE)
        if signal == "dawn":
            break


watcher = threading.Thread(target=watch)
watcher.start()  # expect: TW201:information
answerer = threading.Thread(target=answer)
answerer.start()  # expect: TW201:information
lamp.flash("dusk", LIGHTHOUSE)
