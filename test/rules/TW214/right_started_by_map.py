import threading


def fetch(page):
    print("fetched", page)


threads = [threading.Thread(target=fetch, args=(page,)) for page in range(3)]
list(map(threading.Thread.start, threads))
list(map(lambda thread: thread.join(), threads))
