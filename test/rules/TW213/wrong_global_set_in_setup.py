import json
import threading
import time


def refresh():
    while True:
        print("refreshing", CONFIG["feed"])
        time.sleep(60)


def set_up(path):
    global CONFIG
    refresher = threading.Thread(target=refresh, daemon=True)
    refresher.start()  # expect: TW213
    with open(path) as source:
        CONFIG = json.load(source)


set_up("config.json")
input("return to leave ")
