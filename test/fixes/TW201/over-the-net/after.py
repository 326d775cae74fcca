import time
import urllib.request
from threading import Thread

sizes = {}


def fetch(url):
    response = urllib.request.urlopen(url)
    sizes[url] = len(response.read())


def main():
    start = time.time()
    threads = []
    for page in range(3):
        thread = Thread(target=fetch, args=(f"http://localhost/{page}",))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    end = time.time()
    print("Time taken:", end - start)


main()
