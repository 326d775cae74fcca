"""Whoever deals work out asks how much there is, to start another worker: nothing is taken for done by that."""

import queue
import threading
import time

films = queue.Queue()
songs = queue.Queue()


def download(jobs):
    try:
        while True:
            job = jobs.get(timeout=1)
            if job > 10:
                jobs.put(job - 10)
    except queue.Empty:
        pass


def step():
    for jobs in (films, songs):
        if jobs.qsize():
            threading.Thread(target=download, args=(jobs,)).start()  # expect: TW201:information


for number in range(30):
    films.put(number)
    songs.put(number)
for _ in range(5):
    step()
    time.sleep(1)
