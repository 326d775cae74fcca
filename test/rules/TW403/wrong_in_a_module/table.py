from locks import table_lock

rows = {}


def insert(key, row):
    table_lock.acquire()  # expect: TW403
    if key in rows:
        raise KeyError(key)
    rows[key] = row
    table_lock.release()


def drop(key):
    with table_lock:
        rows.pop(key, None)
