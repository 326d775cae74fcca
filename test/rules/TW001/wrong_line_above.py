import threading
import time


def beep():
    time.sleep(1)
    print("beep")


def main():
    thread = threading.Thread(target=beep)
    # threadwise: ignore[TW201]  # expect: TW001
    thread.start()  # expect: TW201
    print("a beep will come")


main()
