import threading


def fetch():
    print("fetching")


thread = threading.Thread(target=fetch)
thread.name
thread.daemon
thread.start()
thread.join()
