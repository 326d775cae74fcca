"""Each process has a main thread of its own."""

import multiprocessing
import signal


def work():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
