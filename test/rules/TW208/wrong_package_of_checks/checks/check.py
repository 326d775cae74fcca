import subprocess
import threading


class Check(threading.Thread):
    def __init__(self, host):
        super().__init__()
        self.host = host
        self.good = False

    def run(self):
        self.good = subprocess.call(["ping", "-c1", self.host]) == 0
