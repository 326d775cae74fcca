import subprocess
import threading

import requests


class Runner:
    def __init__(self):
        self.lock = threading.Lock()
        self.session = requests.Session()
        self.state = "idle"

    def build(self):
        with self.lock:
            process = subprocess.Popen(["make"])
            process.wait()  # expect: TW405
            self.state = "built"

    def upload(self):
        with self.lock:
            self.session.post("http://localhost", data=b"")  # expect: TW405
            self.state = "sent"

    def talk(self):
        with self.lock:
            out, _ = subprocess.Popen(["make"], stdout=subprocess.PIPE).communicate()  # expect: TW405
            self.state = out

    def show(self):
        with self.lock:
            print(self.state)


runner = Runner()
threads = [threading.Thread(target=runner.build), threading.Thread(target=runner.upload), threading.Thread(target=runner.show)]
for t in threads:
    t.start()
for t in threads:
    t.join()
