import threading

from cache import PageCache


def visit(cache, start):
    for number in range(start, start + 3):
        print(len(cache.page(f"https://example.org/{number}")))


def main():
    cache = PageCache()
    visitors = [threading.Thread(target=visit, args=(cache, start)) for start in range(3)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print(cache.hits, cache.misses)


if __name__ == "__main__":
    main()
