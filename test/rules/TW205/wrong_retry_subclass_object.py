import threading
import urllib.request


class Download(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url
        self.body = None

    def run(self):
        with urllib.request.urlopen(self.url, timeout=5) as reply:
            self.body = reply.read()


def main():
    download = Download("https://example.org/big.bin")
    attempts = 0
    while download.body is None and attempts < 3:
        download.start()  # expect: TW205
        download.join()
        attempts += 1
    print(attempts, "attempts")


main()
