from threading import Event, Thread


class Driver:
    def __init__(self, source):
        self._source = source
        self._over = Event()
        self._reader = Thread(target=self._read)

    def start(self):
        self._reader.start()  # expect: TW201

    def wait(self, seconds):
        return self._over.wait(seconds)

    def _read(self):
        while not self._over.is_set():
            line = self._source.readline()
            if not line:
                self._over.set()
            print(line)


def main():
    driver = Driver(open("/dev/stdin"))
    driver.start()
    while not driver.wait(1):
        pass
    print("done")


if __name__ == "__main__":
    main()
