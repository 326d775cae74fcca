import socket
import threading
import time


class Station:
    """Listens for readings once somebody has called connect(), which nobody can before the station is complete."""

    def __init__(self):
        self.link = None
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()
        self.readings = []

    def listen(self):
        while True:
            if self.link is None:
                time.sleep(0.1)
                continue
            self.readings.append(self.link.recv(8))

    def connect(self, host):
        self.link = socket.create_connection((host, 7000))


station = Station()
station.connect("weather.example")
input("Enter ends it: ")
