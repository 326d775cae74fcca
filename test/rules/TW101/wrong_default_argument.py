import threading


def count_words(path, totals={"words": 0}):
    with open(path) as text:
        totals["words"] += len(text.read().split())  # expect: TW101


def note(line, *, lines=[0]):
    print(line)
    lines[0] += 1  # expect: TW101


def report(path):
    note(f"reading {path}")


paths = ["a.txt", "b.txt", "c.txt"]
threads = [threading.Thread(target=count_words, args=(path,)) for path in paths]
threads += [threading.Thread(target=report, args=(path,)) for path in paths]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
