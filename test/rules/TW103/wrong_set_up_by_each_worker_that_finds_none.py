from concurrent.futures import ThreadPoolExecutor

table = None


def read_table():
    return {"a": 1, "b": 2}


def set_up():
    global table
    if table is None:  # expect: TW103
        table = read_table()


def look_up(name):
    return table[name]


with ThreadPoolExecutor(4, initializer=set_up) as pool:
    print(list(pool.map(look_up, "abab")))
