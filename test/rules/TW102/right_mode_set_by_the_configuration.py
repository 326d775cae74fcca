import configparser
import threading


class Store:
    pass


store = Store()


def set_up(config):
    store.threaded = True if config["main"]["mode"] == "threads" else False
    store.count = 0
    if store.threaded:
        store.lock = threading.Lock()


def change(n):
    if store.threaded:
        store.lock.acquire()
    store.count += n
    if store.threaded:
        store.lock.release()


def scan():
    for _ in range(1000):
        change(1)


config = configparser.ConfigParser()
config.read("scan.ini")
set_up(config)
if store.threaded:
    threads = [threading.Thread(target=scan) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
else:
    scan()
print(store.count)
