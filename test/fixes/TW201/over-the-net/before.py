import time
import urllib.request
from threading import Thread

sizes = {}


def fetch(url):
    response = urllib.request.urlopen(url)
    sizes[url] = len(response.read())


def main():
    start = time.time()
    for page in range(3):
        Thread(target=fetch, args=(f"http://localhost/{page}",)).start()
    end = time.time()
    print("Time taken:", end - start)


main()
