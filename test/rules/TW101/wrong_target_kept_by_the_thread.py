import threading

failures = 0


class Guarded(threading.Thread):
    def run(self):
        try:
            self._target(*self._args)
        except OSError as error:
            print(error)


def fetch(path):
    global failures
    with open(path) as file:
        if not file.read():
            failures += 1  # expect: TW101


def main():
    threads = [Guarded(target=fetch, args=(path,)) for path in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(failures)


main()
