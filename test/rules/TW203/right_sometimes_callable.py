import threading
import time


def choose(mode):
    if mode == "off":
        return None
    if mode == "nap":
        return nap
    return work


def nap():
    time.sleep(1)


def work():
    time.sleep(2)
    print("worked")


def identity(function):
    return function


def main():
    one = threading.Thread(target=choose("off"))
    two = threading.Thread(target=identity(nap))
    one.start()
    two.start()
    one.join()
    two.join()


main()
