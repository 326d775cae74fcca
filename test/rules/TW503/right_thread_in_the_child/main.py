"""The child has threads; the parent has none."""

import multiprocessing

from child import run

if __name__ == "__main__":
    process = multiprocessing.Process(target=run)
    process.start()
    process.join()
