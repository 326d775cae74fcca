import threading
import time


class Bells:
    def __init__(self):
        self.due = {}
        threading.Thread(target=self.ring, daemon=True).start()

    def at(self, moment, name):
        self.due[name] = moment

    def ring(self):
        while True:
            time.sleep(1)
            for name, moment in self.due.items():  # expect: TW107
                if moment < time.time():
                    print(name)


bells = Bells()
