"""One key is made for all the threads of a job: they come to one entry."""

import threading
import uuid

shown = {}


def run(download):
    if download in shown:  # expect: TW103
        del shown[download]


def main():
    download = str(uuid.uuid4())
    shown[download] = 0
    threads = [threading.Thread(target=run, args=(download,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
