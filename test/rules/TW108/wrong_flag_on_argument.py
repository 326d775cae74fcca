import threading
import time
from urllib.request import urlopen


class Job:
    __slots__ = ("url", "abort")

    def __init__(self, url):
        self.url = url
        self.abort = False


def follow(job):
    while not job.abort:  # expect: TW108
        with urlopen(job.url) as response:
            print(response.status)
        time.sleep(1.0)


def main():
    job = Job("http://hub.local/")
    follower = threading.Thread(target=follow, args=(job,))
    follower.start()
    input("Enter stops ")
    job.abort = True
    follower.join()


if __name__ == "__main__":
    main()
