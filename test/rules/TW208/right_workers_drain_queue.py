import os
import queue
import threading
import urllib.request


def worker(todo):
    for url in iter(todo.get, None):
        with urllib.request.urlopen(url) as reply:
            print(url, reply.status)


def fetch_all(urls):
    todo = queue.Queue()
    for url in urls:
        todo.put(url)
    workers = [threading.Thread(target=worker, args=(todo,)) for _ in range(min(8, os.cpu_count() or 1))]
    for thread in workers:
        todo.put(None)
        thread.start()
    for thread in workers:
        thread.join()


with open("urls.txt") as source:
    fetch_all(source.read().split())
