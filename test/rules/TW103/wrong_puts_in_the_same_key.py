import threading

seen = {}


def forget(name):
    try:
        del seen[name]
    except KeyError:
        pass


def touch(name):
    key = name.lower()
    seen[key] = "again"


def call(name):
    key = name.lower()
    if key in seen:  # expect: TW103
        touch(name)


def serve(names):
    for name in names:
        call(name)
        forget(name)


threads = [threading.Thread(target=serve, args=(["a", "b"],)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
