import threading


def fetch():
    print("fetched")


def main():
    thread = threading.Thread(target=fetch)
    thread.start()
    thread.join()
    print("done")


main()
