import threading

lock = threading.Lock()
titles = {}
regions = {}


def load_region(region):
    with lock:
        return {"a": region}


def data(region=None):
    if region:
        if region not in regions:
            regions[region] = load_region(region)
        return regions[region]
    return titles


def get(key, region=None):
    return data(region).get(key)


def load_all(keys):
    with lock:
        for key in keys:
            print(get(key))


def show(keys):
    for key in keys:
        print(get(key, "US"))


def worker(keys):
    load_all(keys)
    show(keys)


thread = threading.Thread(target=worker, args=(["a"],))
thread.start()
thread.join()
