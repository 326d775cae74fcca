import signal
import sys
import threading
from urllib.request import urlopen

interrupted = False
quiet = threading.Event()


def on_sigint(signum, frame):
    global interrupted
    interrupted = True


def beat():
    while not quiet.wait(1.0):
        with urlopen("http://hub.local/beat") as response:
            response.read()


def main():
    signal.signal(signal.SIGINT, on_sigint)
    beater = threading.Thread(target=beat)
    beater.start()
    active = True
    while active:
        line = sys.stdin.readline()
        print("got", line.strip())
        if interrupted or line.strip() == "quit":
            active = False
    quiet.set()
    beater.join()


if __name__ == "__main__":
    main()
