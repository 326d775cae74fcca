import threading

import state
from download import download
from upload import upload


def main():
    jobs = [threading.Thread(target=upload, args=(f"part-{n}.bin",)) for n in range(3)]
    jobs += [threading.Thread(target=download, args=(f"http://store.local/{n}",)) for n in range(3)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print(state.total_bytes)


if __name__ == "__main__":
    main()
