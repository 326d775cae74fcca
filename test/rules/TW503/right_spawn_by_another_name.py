# The module is Python's own by another name, and the program has chosen that no process begins as a copy of this one.
import sys
import threading

import torch.multiprocessing as mp


def play(frames):
    for frame in frames:
        print(frame)


def watch():
    print("watching")


def main():
    watcher = threading.Thread(target=watch)
    watcher.start()
    player = mp.Process(target=play, args=([1, 2],))
    player.start()
    player.join()
    watcher.join()


if __name__ == "__main__":
    if sys.platform.startswith("linux") or sys.platform == "darwin":
        mp.set_start_method("spawn")
    main()
