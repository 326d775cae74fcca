import threading

lock = threading.Lock()
regions = {}


def load_region(region):
    with lock:
        return {"a": region}


def data(region=None):
    if region is not None:
        if region not in regions:
            regions[region] = load_region(region)
        return regions[region]
    return {}


def get(key, region=None):
    return data(region).get(key)


def load_all(keys):
    with lock:
        for key in keys:
            print(get(key, "US"))  # expect: TW402


def worker(keys):
    load_all(keys)


thread = threading.Thread(target=worker, args=(["a"],))
thread.start()
thread.join()
