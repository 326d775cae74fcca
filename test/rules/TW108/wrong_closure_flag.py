import threading
from urllib.request import urlopen


def watch(url):
    cancelled = False

    def poll():
        previous = None
        while not cancelled:  # expect: TW108
            with urlopen(url) as response:
                body = response.read()
            if body != previous:
                print("changed")
                previous = body

    thread = threading.Thread(target=poll)
    thread.start()

    def cancel():
        nonlocal cancelled
        cancelled = True
        thread.join()

    return cancel


if __name__ == "__main__":
    stop = watch("http://news.local/")
    input("Enter stops ")
    stop()
