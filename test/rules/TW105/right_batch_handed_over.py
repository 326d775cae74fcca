import queue
import sys
import threading
from urllib.request import urlopen


def ship(batches):
    while True:
        batch = batches.get()
        if batch is None:
            return
        batch.append("-- end of batch")
        with urlopen("http://sink.local/", data="".join(batch).encode()):
            pass


def main():
    batches = queue.Queue(maxsize=5)
    shipper = threading.Thread(target=ship, args=(batches,))
    shipper.start()
    batch = []
    for line in sys.stdin:
        batch.append(line)
        if len(batch) == 100:
            batches.put(batch)
            batch = []
    batches.put(batch)
    batches.put(None)
    shipper.join()


if __name__ == "__main__":
    main()
