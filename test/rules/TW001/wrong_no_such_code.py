import threading
import urllib.request


def ping(url):
    urllib.request.urlopen(url).close()


def main():
    thread = threading.Thread(target=ping, args=("https://example.org",))  # threadwise: ignore[TW999]  # expect: TW001
    thread.start()
    thread.join()


main()
