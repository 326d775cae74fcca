import threading
from urllib.request import urlopen

queue_lock = threading.Lock()
pending = []
sequence = 0


def enqueue(name):
    global sequence
    queue_lock.acquire()
    try:
        pending.append(name)
    finally:
        queue_lock.release()
    sequence += 1  # expect: TW104


def renumber():
    global sequence
    with queue_lock:
        sequence += len(pending)


def receive(source):
    with urlopen(f"http://{source}/next") as response:
        enqueue(response.read().decode())
    renumber()


def main():
    sources = [threading.Thread(target=receive, args=(s,)) for s in ("a.local", "b.local")]
    for source in sources:
        source.start()
    for source in sources:
        source.join()
    print(sequence, pending)


if __name__ == "__main__":
    main()
