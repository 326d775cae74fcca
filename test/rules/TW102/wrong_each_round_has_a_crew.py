import threading


class Scanner:
    def __init__(self, words):
        self.words = words
        self.hits = {}
        self.count = 0

    def scan(self):
        threads = [threading.Thread(target=self.work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def work(self):
        for word in list(self.words):
            self.note(len(word))

    def note(self, size):
        self.hits[size] = self.hits.get(size, 0) + 1  # expect: TW102
        self.count += 1  # expect: TW102


def main():
    for target in ("a", "b"):
        scanner = Scanner([target])
        scanner.scan()
        print(scanner.hits, scanner.count)


if __name__ == "__main__":
    main()
