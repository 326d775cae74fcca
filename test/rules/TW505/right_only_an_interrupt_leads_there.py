import sqlite3
import threading
import time


class Loop:
    def __init__(self):
        self.conn = sqlite3.connect("signals.db")

    def close(self):
        if self.conn:
            self.conn.close()


class Manager:
    def __init__(self):
        self.loop = Loop()
        threading.Thread(target=self.save, daemon=True).start()

    def save(self):
        try:
            while True:
                time.sleep(2)
        except KeyboardInterrupt:
            self.loop.close()


Manager()
while True:
    time.sleep(1)
