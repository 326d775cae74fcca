"""A thread for each key of a dict, which stores at that key: no entry comes or goes while the loop starts the others."""
import sys
import threading
import urllib.request

sizes = {}


def measure(url, found):
    with urllib.request.urlopen(url) as answer:
        found[url] = len(answer.read())


for url in sys.argv[1:]:
    sizes[url] = 0
threads = []
for url in sizes:
    thread = threading.Thread(target=measure, args=(url, sizes))  # expect: TW208
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print(sizes)
