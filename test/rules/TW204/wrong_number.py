import threading
import time


def countdown(seconds):
    while seconds > 0:
        print(seconds)
        time.sleep(1)
        seconds -= 1


def main(seconds: int):
    first = threading.Thread(target=countdown, args=10)  # expect: TW204
    second = threading.Thread(
        target=countdown,
        args=seconds,  # expect: TW204
        name="second",
    )
    for thread in (first, second):
        thread.start()
    for thread in (first, second):
        thread.join()


main(5)
