import threading
from urllib.request import urlopen

from stopping import Stopper


def poll(stopper):
    while not stopper.stopped:
        with urlopen("http://hub.local/") as response:
            print(response.status)
        stopper.sleep(5)


def main():
    stopper = Stopper()
    poller = threading.Thread(target=poll, args=(stopper,))
    poller.start()
    input("Enter stops ")
    stopper.stop()
    poller.join()


if __name__ == "__main__":
    main()
