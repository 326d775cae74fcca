import collections
import subprocess
import threading


def convert(name):
    subprocess.run(["convert", name, name + ".png"], check=False)


def main():
    ready = collections.deque()
    for name in ("one.gif", "two.gif", "three.gif"):
        ready.append(threading.Thread(target=convert, args=(name,)))
    going = []
    while ready:
        thread = ready.popleft()
        thread.start()
        going.append(thread)
    for thread in going:
        thread.join()


main()
