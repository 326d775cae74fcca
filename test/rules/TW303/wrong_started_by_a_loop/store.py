entries = {}


def put(key):
    entries[key] = key.upper()
