import threading
import time
import urllib.request


def load(url):
    print(len(urllib.request.urlopen(url, timeout=9).read()))


def main():
    for url in ("https://example.org/a", "https://example.org/b"):
        loading = threading.Thread(target=load, args=(url,))
        loading.start()
        loading.join()  # expect: TW206
        time.sleep(1)


main()
