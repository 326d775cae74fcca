import threading
import json


def main(path):
    def worker():
        print(config["a"], path)

    t = threading.Thread(target=worker)
    t.start()  # expect: TW213
    config = json.load(open(path))
    t.join()


def fine():
    def worker():
        print(t.name, name)

    name = "x"
    t = threading.Thread(target=worker)
    t.start()
    t.join()


def later(items):
    def worker():
        ready.wait()
        print(total)

    ready = threading.Event()
    t = threading.Thread(target=worker)
    t.start()
    total = sum(items)
    ready.set()
    t.join()


main("a.json")
fine()
later([1])
