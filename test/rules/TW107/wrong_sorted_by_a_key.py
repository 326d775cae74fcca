import threading

records = []
stop = threading.Event()


def rank():
    while not stop.wait(0.1):
        records.sort(key=lambda record: record[1])  # expect: TW107


def main():
    ranker = threading.Thread(target=rank)
    ranker.start()
    for number in range(500):
        records.append((number, -number))
    stop.set()
    ranker.join()


main()
