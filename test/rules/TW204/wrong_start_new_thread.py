import _thread
import time


def blink(lamp):
    for _ in range(5):
        print(lamp, "blinks")
        time.sleep(0.5)


def main(lamp):
    _thread.start_new_thread(blink, (lamp))  # expect: TW204
    input("return to leave ")


main("red")
