import threading
import urllib.request


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        print(url, len(reply.read()))


def fetch_all(urls):
    threads = []
    for url in urls:
        thread = threading.Thread(target=fetch, args=(url,))  # expect: TW208
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


def main():
    with open("urls.txt") as source:
        fetch_all(source.read().split())


main()
