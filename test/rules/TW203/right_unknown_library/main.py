import threading

from compat import make_job, wrap


def hello():
    print("hello")


def main():
    threads = [
        threading.Thread(target=wrap(hello)),
        threading.Thread(target=make_job("hello")),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
