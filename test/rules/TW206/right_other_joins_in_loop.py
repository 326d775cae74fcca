import os
import queue
import threading

names = queue.Queue()


def list_files():
    for name in iter(names.get, None):
        print(name, os.listdir(name))


def main(root):
    thread = threading.Thread(target=list_files)
    thread.start()
    for part in ("bin", "etc", "lib"):
        path = os.path.join(root, part)
        names.put(path)
        print("/".join([root, part]))
    names.put(None)
    thread.join()


main("/usr")
