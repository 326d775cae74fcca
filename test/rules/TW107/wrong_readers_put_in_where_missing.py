# What is put in only where the key is missing is no other entry than the one that was there before.
import threading
import time

readers = {"all": set()}


def enter(room, reader):
    if room not in readers:
        readers[room] = set()
    readers[room].add(reader)


def count(room):
    while True:
        time.sleep(1)
        print(sum(len(reader) for reader in readers[room]))  # expect: TW107


def main():
    room = input()
    threading.Thread(target=count, args=(room,), daemon=True).start()
    for name in ("ann", "bob"):
        enter(room, name)


main()
