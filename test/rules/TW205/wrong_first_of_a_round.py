import threading
import time


def red():
    print("red")


def green():
    print("green")


one = threading.Thread(target=red)
two = threading.Thread(target=green)
while True:
    # The second round raises here, and comes to no other start.
    one.start()  # expect: TW205
    two.start()
    time.sleep(2)
