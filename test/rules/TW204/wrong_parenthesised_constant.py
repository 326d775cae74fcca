import threading
import urllib.request

FEED = "https://example.org/feed.xml"


def refresh(url):
    with urllib.request.urlopen(url) as reply:
        print(url, len(reply.read()))


def main():
    thread = threading.Thread(target=refresh, args=(FEED))  # expect: TW204
    thread.start()
    print("refreshing", FEED)
    thread.join()


main()
