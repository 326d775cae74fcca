import threading
import time


def make_ticker(text, period):
    def tick():
        for _ in range(3):
            time.sleep(period)
            print(text)

    return tick


def delayed(seconds, function):
    return lambda: (time.sleep(seconds), function())


def main():
    threads = [
        threading.Thread(target=make_ticker("tick", 0.1)),
        threading.Thread(target=delayed(1, make_ticker("tock", 0.2))),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
