import threading
from pathlib import Path
from urllib.request import urlopen


class Upload:
    def __init__(self, paths):
        self.paths = [Path(path) for path in paths]
        self.cancelled = False

    def run(self):
        for path in self.paths:  # expect: TW108
            if self.cancelled:
                print("cancelled before", path)
                return
            with urlopen("http://store.local/", data=path.read_bytes()):
                print("sent", path)

    def cancel(self):
        self.cancelled = True


def main():
    upload = Upload(["a.bin", "b.bin", "c.bin"])
    thread = threading.Thread(target=upload.run)
    thread.start()
    try:
        thread.join()
    except KeyboardInterrupt:
        upload.cancel()
        thread.join()


if __name__ == "__main__":
    main()
