"""Two threads made by themselves, and one lock around all that depends on the folder; the mask both set is one."""

import os
import shutil
import threading

folder_lock = threading.Lock()


def pack(album):
    with folder_lock:
        os.chdir(album)
        shutil.make_archive("photos", "zip")


def work(what, first):
    if first:
        os.umask(0o022)
    print(what)


a = threading.Thread(target=pack, args=("spring",))
b = threading.Thread(target=pack, args=("autumn",))
c = threading.Thread(target=work, args=("spring", True))
d = threading.Thread(target=work, args=("autumn", False))
for thread in (a, b, c, d):
    thread.start()
for thread in (a, b, c, d):
    thread.join()
