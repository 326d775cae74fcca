import threading
import time


def cool_down():
    time.sleep(5)
    print("cool")


def main():
    fan = threading.Thread(target=cool_down)
    fan.start()  # threadwise: ignore[TW201, TW2010]  # expect: TW001
    print("cooling down")


main()
