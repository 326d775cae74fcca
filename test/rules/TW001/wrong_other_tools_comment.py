import threading
import time


def boil():
    time.sleep(180)
    print("the egg is done")


def main():
    egg = threading.Thread(target=boil)
    egg.start()  # noqa: TW201  # expect: TW201
    print("the egg is in the pot")


main()
