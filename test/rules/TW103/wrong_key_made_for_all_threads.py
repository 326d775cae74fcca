"""One key is made for all the threads of a job: they come to one entry."""

import threading
import uuid


class Progress:
    shown = {}

    @staticmethod
    def reset(download):
        if download in Progress.shown:  # expect: TW103
            del Progress.shown[download]


def run(download, url):
    Progress.reset(download)
    print(url)


def main():
    for job in range(3):
        download = str(uuid.uuid4())
        Progress.shown[download] = job
        threads = [threading.Thread(target=run, args=(download, url)) for url in ("a", "b")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


main()
