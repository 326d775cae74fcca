"""One thread for each row and each line that is read, and for each name that is left."""

import shutil
import sqlite3
import threading
from urllib.request import urlopen


def check(url):
    urlopen(url, timeout=3)


def check_rows(rows):
    started = []
    while (row := rows.fetchone()) is not None:
        thread = threading.Thread(target=check, args=(row[0],))  # expect: TW208
        started.append(thread)
        thread.start()
    for thread in started:
        thread.join()


def check_lines(file):
    started = []
    while True:
        line = file.readline()
        if not line:
            break
        thread = threading.Thread(target=check, args=(line,))  # expect: TW208
        started.append(thread)
        thread.start()
    for thread in started:
        thread.join()


def move_all(names):
    started = []
    while names:
        thread = threading.Thread(target=shutil.move, args=(names.pop(), "/archive"))  # expect: TW208
        started.append(thread)
        thread.start()
    for thread in started:
        thread.join()


check_rows(sqlite3.connect("urls.db").execute("select url from pages"))
check_lines(open("urls.txt"))
move_all(open("names.txt").read().split())
