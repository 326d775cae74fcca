import json
import threading
import time


class Shop:
    wares = []

    @staticmethod
    def load(path):
        def task():
            with open(path, encoding="utf-8") as file:
                Shop.wares = json.load(file)

        thread = threading.Thread(target=task, daemon=True)
        thread.start()
        return thread


loader = Shop.load("shop.json")
time.sleep(0.5)  # expect: TW303
print(len(Shop.wares), "loaded")
