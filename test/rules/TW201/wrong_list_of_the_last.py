"""Each round makes a new list: what is joined in the end is the last thread."""
import threading


def load(page):
    print(page)


def main():
    threads = []
    for page in range(5):
        thread = threading.Thread(target=load, args=(page,))
        thread.start()  # expect: TW201
        threads = [thread]
    for thread in threads:
        thread.join()
    print("all loaded")


main()
