import sys

if "--threads" in sys.argv:
    import multiprocessing.dummy as workers
else:
    import multiprocessing as workers


def fill(found):
    found.put(1)


def drain(found):
    print(found.get())


def main():
    found = workers.Queue()
    filler = workers.Process(target=fill, args=(found,))
    filler.start()
    drainer = workers.Process(target=drain, args=(found,))
    drainer.start()
    filler.join()
    drainer.join()


if __name__ == "__main__":
    main()
