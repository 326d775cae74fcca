import bz2
import concurrent.futures
import lzma
import pathlib
import zlib


def pack(path):
    data = pathlib.Path(path).read_bytes()
    best = data
    for level in range(1, 10):
        for packed in (zlib.compress(data, level), bz2.compress(data, level), lzma.compress(data, preset=level)):
            if len(packed) < len(best):
                best = packed
    return len(best)


def main():
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(pack, ["a.bin", "b.bin", "c.bin"])))


main()
