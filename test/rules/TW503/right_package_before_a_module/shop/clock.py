import threading
import time


def tick():
    while True:
        time.sleep(1)
        print("tick")


def main():
    threading.Thread(target=tick, daemon=True).start()
    time.sleep(60)
