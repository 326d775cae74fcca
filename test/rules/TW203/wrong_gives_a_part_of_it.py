"""A part of what was read is nothing that a pool could call."""

from concurrent.futures import ThreadPoolExecutor


def load(path):
    with open(path, "rb") as file:
        data = file.read()
    return data[:10]


with ThreadPoolExecutor() as pool:
    parts = [pool.submit(load(path)) for path in ("north.bin", "south.bin")]  # expect: TW203:error
print([part.result() for part in parts])
