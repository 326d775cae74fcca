import threading


def count_words(path, totals=[0], *, guard=threading.Lock()):
    with open(path) as text:
        words = len(text.read().split())
    with guard:
        totals[0] += words


def count_lines(path, totals=[0]):
    with open(path) as text:
        totals[0] += len(text.readlines())


def start(path):
    def measure(name, sizes=[0]):
        sizes[0] += len(name)
        print(sizes[0])

    thread = threading.Thread(target=measure, args=(path,))
    thread.start()
    return thread


paths = ["a.txt", "b.txt", "c.txt"]
threads = [threading.Thread(target=count_words, args=(path,)) for path in paths]
threads += [threading.Thread(target=count_lines, args=(path, [0])) for path in paths]
for thread in threads:
    thread.start()
threads += [start(path) for path in paths]
for thread in threads:
    thread.join()
count_lines("d.txt")
count_lines("e.txt")
