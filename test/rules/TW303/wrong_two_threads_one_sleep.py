# One sleep stands in for the joins of both threads: it is told once, and of neither that nothing joins it.
import threading
import time


def measure(url, sizes):
    sizes[url] = len(url)


def main():
    sizes = {}
    first = threading.Thread(target=measure, args=("http://x", sizes))
    second = threading.Thread(target=measure, args=("http://yy", sizes))
    first.start()
    second.start()
    time.sleep(3)  # expect: TW303
    print("total", sizes["http://x"] + sizes["http://yy"])


main()
