import threading


def fetch():
    print("fetching")


def main():
    thread = threading.Thread(target=fetch)
    thread.start()
    thread.join  # expect: TW216
    print("fetched")


main()
