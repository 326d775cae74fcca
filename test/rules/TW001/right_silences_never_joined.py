import threading
import time


def farewell():
    time.sleep(1)
    print("goodbye")


def main():
    thread = threading.Thread(target=farewell)
    thread.start()  # threadwise: ignore[TW201]
    print("the last words will come")


main()
