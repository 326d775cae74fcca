import copy
import threading

tables = {}
stop = threading.Event()


def publish():
    while not stop.wait(0.5):
        shown = copy.deepcopy(tables)  # expect: TW107
        print(len(shown))


def main():
    publisher = threading.Thread(target=publish)
    publisher.start()
    for number in range(500):
        tables[f"table {number}"] = []
    stop.set()
    publisher.join()


main()
