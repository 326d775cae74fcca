import threading


def fetch(page):
    print("fetched", page)


def main():
    thread = threading.Thread(target=fetch, args=(1,))  # the only one
    thread.daemon = True
    print("fetching")


main()
