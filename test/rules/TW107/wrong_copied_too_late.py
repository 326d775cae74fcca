import threading
from urllib.request import urlopen

subscribers_lock = threading.Lock()
subscribers = []


def subscribe(url):
    with subscribers_lock:
        subscribers.append(url)


def announce(text):
    reached = []
    for url in subscribers:  # expect: TW107
        with urlopen(url, data=text.encode()):
            reached.append(url)
    for url in list(reached):
        print("told", url)


def accept(number):
    subscribe(f"http://client-{number}.local/")
    announce(f"client {number} is here")


def main():
    threads = []
    for number in range(4):
        thread = threading.Thread(target=lambda n=number: accept(n))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
