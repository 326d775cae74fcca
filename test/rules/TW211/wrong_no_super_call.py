import threading
import urllib.request


class Download(threading.Thread):
    def __init__(self, url, path):  # expect: TW211
        self.url = url
        self.path = path

    def run(self):
        urllib.request.urlretrieve(self.url, self.path)


def main():
    download = Download("https://example.org/a.bin", "a.bin")
    download.start()
    download.join()


main()
