import threading
import time


def red():
    print("red")


def green():
    print("green")


one = threading.Thread(target=red)
two = threading.Thread(target=green)
two.start()
while True:
    one.start()  # expect: TW205
    two.start()  # expect: TW205
    time.sleep(2)
