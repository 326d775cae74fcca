import threading
import time


def import_archive(name):
    time.sleep(0.1)
    print("got", name)


def finish():
    for name in ("january", "february"):
        threading.Thread(target=import_archive, args=(name,)).start()  # expect: TW201:warning
    print("all archives imported")


def launch():
    for name in ("march", "april"):
        threading.Thread(target=import_archive, args=(name,)).start()  # expect: TW201:information
    print("all threads started")


def name_them():
    for name in ("may", "june"):
        threading.Thread(target=import_archive, args=(name,)).start()  # expect: TW201:information
    print("all imported archives: may, june")


finish()
launch()
name_them()
