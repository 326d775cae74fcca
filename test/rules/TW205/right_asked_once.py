import random
import threading
import time


def blink():
    for _ in range(10):
        print("*")
        time.sleep(0.2)


def main():
    lamp = threading.Thread(target=blink, daemon=True)
    lit = False
    while not lit:
        command = input("lamp> ").strip()
        if command == "on" and not lit:
            lamp.start()
            lit = True
    lamp.join()


def once():
    lamp = threading.Thread(target=blink, daemon=True)
    while True:
        if random.random() < 0.1:
            lamp.start()
            break
        time.sleep(1)
    lamp.join()


def again():
    lamp = threading.Thread(target=blink, daemon=True)
    lamp.start()
    while input("again? ") == "y":
        lamp.join()
        lamp = threading.Thread(target=blink, daemon=True)
        if random.random() < 0.5:
            lamp.start()
        else:
            lamp = threading.Thread(target=blink, daemon=True)
            lamp.start()
    lamp.join()


main()
once()
again()
