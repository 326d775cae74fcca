import threading


def fetch():
    print("fetching")


thread = threading.Thread(target=fetch)
thread.start  # expect: TW216
print("fetched")
