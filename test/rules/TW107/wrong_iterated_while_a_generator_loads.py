"""The pool of a generator goes on while the loop over it looks at the results."""

from concurrent.futures import ThreadPoolExecutor


class Library:
    def __init__(self):
        self.sizes = {}

    def measure(self, name):
        self.sizes[name] = len(name)

    def each(self, names):
        with ThreadPoolExecutor() as pool:
            futures = [pool.submit(self.measure, name) for name in names]
            for name in names:
                yield name
            for future in futures:
                future.result()


def main():
    library = Library()
    for number, name in enumerate(library.each(["one", "two", "three"])):
        for other, size in library.sizes.items():  # expect: TW107
            print(number, name, other, size)
    for other, size in library.sizes.items():
        print(other, size)


main()
