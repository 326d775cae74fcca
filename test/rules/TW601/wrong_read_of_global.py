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
    visitors = [threading.Thread(target=visit, args=(n,)) for n in range(5)]
    for visitor in visitors:
        visitor.start()
    print("so far", hits)  # expect: TW601
    for visitor in visitors:
        visitor.join()
    print("in all", hits)


if __name__ == "__main__":
    main()
