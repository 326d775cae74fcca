"""A loop that only counts: there is another round where the one before has failed."""

import threading

TRIES = 3


def download(job):
    print("loading", job["url"])
    job["done"] = True


def load(job):
    for attempt in range(TRIES):
        worker = threading.Thread(target=download, args=(job,))
        worker.start()
        worker.join()
        if job["done"]:
            break
        if attempt == TRIES - 1:
            print("gave up")


load({"url": "https://example.org/", "done": False})
