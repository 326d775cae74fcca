import sys
import threading
from urllib.request import urlopen


class Transfer:
    def __init__(self, url):
        self.url = url
        self.finished = False

    def run(self):
        with urlopen(self.url) as response:
            response.read()
        self.finished = True


def main():
    transfer = Transfer("https://example.org/big.iso")
    thread = threading.Thread(target=transfer.run)
    thread.start()
    while not transfer.finished:  # expect: TW108
        line = sys.stdin.readline()
        with urlopen("http://notes.local/", data=line.encode()):
            print("noted", line.strip())
    thread.join()


if __name__ == "__main__":
    main()
