import subprocess
import threading

MOST = 8


def compress(path):
    subprocess.run(["xz", "-k", path], check=False)


def compress_all(paths):
    running = []
    for path in paths:
        if len(running) >= MOST:
            running.pop(0).join()
        thread = threading.Thread(target=compress, args=(path,))
        thread.start()
        running.append(thread)
    for thread in running:
        thread.join()


with open("paths.txt") as listing:
    compress_all(listing.read().splitlines())
