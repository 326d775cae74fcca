import threading
from time import sleep


class Journal:
    def __init__(self):
        self.ship = {"status": "docked"}
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in open("journal.log"):
            self.ship["status"] = line.strip()

    def ship_state(self):
        return self.ship


jn = Journal()
while jn.ship_state()["status"] != "in_space":  # expect: TW302
    sleep(1)
print("flying")
