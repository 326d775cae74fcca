from concurrent.futures import ThreadPoolExecutor

letters = {}


def write_to_ann():
    with open("known.txt") as known:
        if "Bob" in known.read():
            return "to Ann"
    return "to Ann, as you say: " + letters["bob"].result()  # expect: TW408:hint


def write_to_bob():
    with open("known.txt") as known:
        if "Bob" not in known.read():
            return "to Bob"
    return "to Bob, as you say: " + letters["ann"].result()


def count(name):
    return len(letters[name].result())


post = ThreadPoolExecutor(max_workers=8)
letters["ann"] = post.submit(write_to_ann)
letters["bob"] = post.submit(write_to_bob)
letters["sum"] = post.submit(count, "bob")
print(letters["sum"].result())
post.shutdown()
