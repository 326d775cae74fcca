# Who has put something into a queue changes it no more, or only once its taker is done with it.
import queue
import sys
import threading
import time
from multiprocessing import Process, Queue


class Film:
    def __init__(self, name):
        self.name = name
        self.prints = 0
        self.ready = threading.Event()


films = queue.Queue()
back = queue.Queue()
abroad = Queue()
shelved = queue.Queue()
shelf = threading.Lock()


def expose():
    film = Film("holiday")
    for name in ("party", "garden"):
        film.prints += 1
        films.put(film)
        film = Film(name)
        film.prints += 1
    films.put(film)
    films.join()
    film.prints += 1


def expose_and_wait():
    for name in ("birds", "boats"):
        film = Film(name)
        films.put(film)
        film.ready.wait()
        film.prints += 1


def expose_and_get_back():
    film = Film("wedding")
    films.put(film)
    film = back.get()
    film.prints += 1


def expose_if_full():
    film = Film("dog")
    if "--dog" in sys.argv:
        films.put(film)
        return
    film.prints += 1


def expose_until_done():
    film = Film("cat")
    films.put(film)
    while film.prints < 3:
        time.sleep(0.1)
    film.prints += 1
    other = Film("fox")
    films.put(other)
    time.sleep(1)
    if other.prints > 2:
        other.prints += 1


def expose_in_one_go():
    film = Film("zoo")
    with shelf:
        shelved.put(film)
        film.prints += 1


def look_through():
    for _ in range(10):
        try:
            with shelf:
                film = shelved.get_nowait()
        except queue.Empty:
            break
        film.prints += 2


def export():
    film = Film("map")
    abroad.put(film.name)
    film.prints += 1


def show():
    print(abroad.get())


def develop():
    while True:
        film = films.get()
        film.prints += 3
        film.ready.set()
        films.task_done()
        if film.name == "wedding":
            back.put(film)


if __name__ == "__main__":
    Process(target=show).start()
    threading.Thread(target=develop, daemon=True).start()
    works = (expose, expose_and_wait, expose_and_get_back, expose_if_full, expose_until_done, expose_in_one_go, look_through, export)
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
