import sys
import threading
from urllib.request import urlopen

stop = threading.Event()
polls = 0


def poll():
    global polls
    while not stop.wait(2.0):
        with urlopen("http://plant.local/pressure") as response:
            print(response.read().decode())
        polls += 1


def main():
    poller = threading.Thread(target=poll)
    poller.start()
    for line in sys.stdin:
        if line.strip() == "status":
            print("polls so far:", polls)
        else:
            break
    stop.set()
    poller.join()


if __name__ == "__main__":
    main()
