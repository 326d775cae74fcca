import sys
import threading
import time


def simulate(name):
    time.sleep(3)
    print(name, "simulated")


def main(argv):
    fast = threading.Thread(target=simulate, args=("wind",))
    slow = threading.Thread(target=simulate, args=("rain",))
    if "--serial" in argv:
        print("one after the other")
    fast.start()
    runner = slow
    runner.run()  # expect: TW202
    fast.join()


main(sys.argv)
