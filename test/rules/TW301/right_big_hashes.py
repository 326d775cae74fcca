import concurrent.futures
import hashlib
import sys


def digest(path):
    checksum = hashlib.sha256()
    with open(path, "rb") as source:
        while block := source.read(1 << 20):
            checksum.update(block)
    return checksum.hexdigest()


def stretch(password):
    key = password.encode()
    for number in range(20):
        key = hashlib.pbkdf2_hmac("sha256", key, b"salt", 200_000)
    return key.hex()


def main(paths):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for path, checksum in zip(paths, pool.map(digest, paths)):
            print(checksum, path)
        for key in pool.map(stretch, ["one", "two"]):
            print(key)


main(sys.argv[1:])
