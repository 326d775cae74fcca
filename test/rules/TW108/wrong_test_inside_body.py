import threading
from pathlib import Path
from urllib.request import urlopen


class LogShipper(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = Path(path)
        self.stopping = False

    def run(self):
        with self.path.open() as handle:
            while True:  # expect: TW108
                line = handle.readline()
                if self.stopping:
                    break
                with urlopen("http://sink.local/", data=line.encode()):
                    pass


def main():
    shipper = LogShipper("app.log")
    shipper.start()
    input("Enter stops ")
    shipper.stopping = True
    shipper.join()


if __name__ == "__main__":
    main()
