from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen

pool = ThreadPoolExecutor(3)


def size(address):
    return len(urlopen(address).read())


def album(name):
    total = 0
    for page in as_completed([pool.submit(size, name + "/front"), pool.submit(size, name + "/back")]):  # expect: TW408
        # This one has ended.
        total += page.result()
    return total


albums = [pool.submit(album, "http://pictures.example/" + name) for name in ("sea", "hills")]
print(sum(one.result() for one in albums))
pool.shutdown()
