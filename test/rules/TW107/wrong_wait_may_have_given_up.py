import threading

loaded = threading.Event()
config = {}


def load():
    for i in range(1000):
        config[i] = i
    loaded.set()


def show():
    loaded.wait(0.001)
    for k, v in config.items():  # expect: TW107
        print(k, v)


a = threading.Thread(target=load)
b = threading.Thread(target=show)
a.start()
b.start()
a.join()
b.join()
