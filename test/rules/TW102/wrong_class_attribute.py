import threading
from urllib.request import urlopen


class Downloader(threading.Thread):
    bytes_received = 0

    def __init__(self, url):
        super().__init__(name=url)
        self.url = url
        self.retries = 0

    def run(self):
        for _ in range(3):
            try:
                with urlopen(self.url) as response:
                    body = response.read()
                break
            except OSError:
                self.retries += 1
        else:
            return
        Downloader.bytes_received += len(body)  # expect: TW102


def main():
    downloaders = [Downloader(f"https://example.org/{n}") for n in range(5)]
    for downloader in downloaders:
        downloader.start()
    for downloader in downloaders:
        downloader.join()
    print(Downloader.bytes_received, sum(d.retries for d in downloaders))


if __name__ == "__main__":
    main()
