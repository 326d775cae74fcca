import json
import threading
import time


class Titles:
    known = []

    @staticmethod
    def load(path):
        def task():
            with open(path, encoding="utf-8") as file:
                Titles.known = json.load(file)

        thread = threading.Thread(target=task, daemon=True)
        thread.start()
        return thread


loader = Titles.load("titles.json")
time.sleep(0.5)  # expect: TW303
print(len(Titles.known), "loaded")
