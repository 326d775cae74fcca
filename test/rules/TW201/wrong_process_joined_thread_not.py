import multiprocessing
import threading
import time


def render(frame):
    print("rendering", frame)


def show_progress():
    for step in range(5):
        time.sleep(1)
        print("step", step)


if __name__ == "__main__":
    progress = threading.Thread(target=show_progress)
    progress.start()  # expect: TW201
    jobs = [multiprocessing.get_context("spawn").Process(target=render, args=(n,)) for n in range(3)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print("all frames are rendered")
