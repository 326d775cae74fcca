import threading


def fetch(page):
    print("fetched", page)


threads = [threading.Thread(target=fetch, args=(page,)) for page in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
