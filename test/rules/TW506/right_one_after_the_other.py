"""Two threads of one function, and never both at a time: joined, chosen, done by one worker, or in another process."""

import multiprocessing
import os
import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor


def pack(album):
    os.chdir(album)
    shutil.make_archive("photos", "zip")


spring = threading.Thread(target=pack, args=("spring",))
spring.start()
spring.join()
summer = threading.Thread(target=pack, args=("summer",))
summer.start()
summer.join()


def print_in(folder):
    os.chdir(folder)
    print(os.listdir())


first = threading.Thread(target=print_in, args=("first",))
second = threading.Thread(target=print_in, args=("second",))
chosen = first if len(sys.argv) > 1 else second
chosen.start()
chosen.join()


def sort_in(folder):
    os.chdir(folder)
    print(sorted(os.listdir()))


with ThreadPoolExecutor(max_workers=1) as pool:
    one = pool.submit(sort_in, "one")
    other = pool.submit(sort_in, "other")
    one.result()
    other.result()


def count_in(folder):
    os.chdir(folder)
    print(len(os.listdir()))


if __name__ == "__main__":
    here = multiprocessing.Process(target=count_in, args=("here",))
    there = multiprocessing.Process(target=count_in, args=("there",))
    here.start()
    there.start()
    here.join()
    there.join()
