"""A join waits for its own thread; what that one has started, and not waited for, goes on."""
import threading
import time

steps = 0
helpers = []


def help_out():
    global steps
    time.sleep(0.1)
    steps += 1  # expect: TW101


def lead():
    helper = threading.Thread(target=help_out)
    helpers.append(helper)
    helper.start()


def main():
    global steps
    leader = threading.Thread(target=lead)
    leader.start()
    leader.join()
    steps += 1  # expect: TW101
    helpers[0].join()
    print(steps)


main()
