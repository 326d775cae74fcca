import operator
import threading

records = []
names = []
stop = threading.Event()


def rank():
    while not stop.wait(0.1):
        records.sort(key=operator.itemgetter(1))  # expect: TW105
        names.sort(reverse=True)  # expect: TW105


def main():
    ranker = threading.Thread(target=rank)
    ranker.start()
    for number in range(500):
        records.append((number, -number))  # expect: TW105
        names.append(str(number))  # expect: TW105
    stop.set()
    ranker.join()


main()
