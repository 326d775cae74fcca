import threading
import time


def warm_cache():
    time.sleep(2)
    print("cache is warm")


def load_plugins():
    time.sleep(1)
    print("plugins are loaded")


def boot():
    t = threading.Thread(target=warm_cache)
    t.start()  # expect: TW201
    t = threading.Thread(target=load_plugins)
    t.start()
    print("waiting for the plugins")
    t.join()


boot()
