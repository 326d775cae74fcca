import threading
from time import sleep


class Journal:
    def __init__(self, path):
        self.ship = {"status": "docked"}
        self.file = open(path)

    def ship_state(self):
        while True:
            line = self.file.readline()
            if not line:
                return self.ship
            self.ship["status"] = line.strip()


class Pilot:
    def __init__(self):
        self.jn = Journal("journal.log")
        self.thread = threading.Thread(target=self.loop)
        self.thread.start()

    def loop(self):
        while self.jn.ship_state()["status"] != "in_space":
            sleep(1)
        print("flying")


p = Pilot()
p.thread.join()
