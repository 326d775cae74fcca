import threading
from urllib.request import urlopen

lock = threading.Lock()
hits = 0  # guarded by: lock


def visit(number):
    global hits
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    with lock:
        hits += 1


def main():
    global hits
    hits = 100
    print("start", hits)
    visitors = [threading.Thread(target=visit, args=(n,)) for n in range(5)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    hits -= 100
    print("in all", hits)


if __name__ == "__main__":
    main()
