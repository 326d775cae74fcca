import threading
import urllib.request


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def main():
    for batch in (["/a", "/b"], ["/c", "/d"]):
        threads = [threading.Thread(target=fetch, args=("https://example.org" + path,)) for path in batch[:2]]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("batch of", len(batch), "done:", ", ".join(batch))


main()
