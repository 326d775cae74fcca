import os
import threading
from concurrent.futures import ThreadPoolExecutor

folder_lock = threading.Lock()


def pack(folder):
    with folder_lock:
        before = os.getcwd()
        os.chdir(folder)
        names = os.listdir(".")
        os.chdir(before)
    return names


with ThreadPoolExecutor() as pool:
    print(list(pool.map(pack, ["/tmp", "/var"])))
