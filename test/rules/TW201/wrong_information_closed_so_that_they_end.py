import socket
import threading


class Harbour:
    def __init__(self):
        self.door = socket.create_server(("", 9401))
        self.lock = threading.Lock()
        self.moored = []

    def serve(self, ship):
        try:
            while word := ship.recv(64):
                ship.send(word.upper())
        except OSError:
            print("cast off")
        with self.lock:
            self.moored.remove(ship)

    def open(self):
        for _ in range(3):
            ship, _ = self.door.accept()
            pilot = threading.Thread(target=self.serve, args=(ship,))
            pilot.start()  # expect: TW201:information
            with self.lock:
                self.moored.append(ship)
        with self.lock:
            for ship in self.moored:
                ship.close()


Harbour().open()
