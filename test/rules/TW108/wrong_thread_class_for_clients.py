import threading
import time


class Heartbeat(threading.Thread):
    def __init__(self, conn):
        super().__init__(daemon=True)
        self.conn = conn
        self.running = True

    def run(self):
        while self.running:  # expect: TW108
            self.conn.send(b"ping")
            time.sleep(5)

    def stop(self):
        self.running = False
