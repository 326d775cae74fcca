from concurrent.futures import ThreadPoolExecutor

letters = {}


def write_to_ann():
    return "to Ann, as you say: " + letters["bob"].result()  # expect: TW408:warning


def write_to_bob():
    return "to Bob, as you say: " + letters["ann"].result()


post = ThreadPoolExecutor(max_workers=8)
letters["ann"] = post.submit(write_to_ann)
letters["bob"] = post.submit(write_to_bob)
print(letters["ann"].result())
post.shutdown()
