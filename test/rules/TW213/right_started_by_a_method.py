import json
import threading
import time


class Refresher:
    def __init__(self, path):
        self.path = path
        self.thread = threading.Thread(target=self._refresh, daemon=True)
        self.load()

    def load(self):
        with open(self.path) as source:
            self.config = json.load(source)

    def begin(self):
        self.thread.start()

    def _refresh(self):
        while True:
            print("refreshing", self.config["feed"])
            time.sleep(60)


refresher = Refresher("config.json")
refresher.begin()
input("return to leave ")
