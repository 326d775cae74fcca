import threading


class Scanner:
    def __init__(self, words, inner=()):
        self.words = words
        self.inner = inner
        self.count = 0

    def begin(self):
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def begin_inner(self):
        threads = []
        for one in self.inner:
            threads.append(threading.Thread(target=one.work))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def work(self):
        for word in self.words:
            self.count += len(open(word).read())


def launch(scanner):
    scanner.begin()
    return scanner


def main():
    scanners = []
    for target in ("a", "b"):
        scanners.append(launch(Scanner([target])))
    for scanner in scanners:
        scanner.thread.join()
        print(scanner.count)
    outer = Scanner([], [Scanner(["c"]), Scanner(["d"])])
    outer.begin_inner()


if __name__ == "__main__":
    main()
