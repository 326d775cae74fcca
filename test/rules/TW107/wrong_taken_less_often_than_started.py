import queue
import threading

answers = {}
finished = threading.Semaphore(0)


def solve(n):
    answers[n] = n * n
    finished.release()


def squares():
    for n in range(4):
        threading.Thread(target=solve, args=(n,)).start()  # expect: TW201
    for _ in range(3):
        finished.acquire()
    for n, answer in answers.items():  # expect: TW107
        print(n, answer)


names = {}
results = queue.Queue()


def look_up(keys):
    for key in keys:
        names[key] = str(key)
        results.put(key)


def names_of(groups):
    for keys in groups:
        threading.Thread(target=look_up, args=(keys,), daemon=True).start()
    found = [results.get() for _ in groups]
    for key in names:  # expect: TW107
        print(key, names[key], found)


marks = {}
marked = threading.Semaphore(0)


def mark(n):
    marks[n] = n
    marked.release()


def while_others_run():
    for n in range(4):
        threading.Thread(target=mark, args=(n,)).start()
    for _ in range(4):
        marked.acquire()
        for n in marks:  # expect: TW107
            print(n)


sides = {}
ready = threading.Semaphore(0)


def measure(side):
    sides[side] = len(side)
    ready.release()


def one_of_both():
    threading.Thread(target=measure, args=("left",), daemon=True).start()
    threading.Thread(target=measure, args=("right",), daemon=True).start()
    ready.acquire()
    for side in sides:  # expect: TW107
        print(side)


squares()
names_of([["a", "b"], ["c"]])
one_of_both()
while_others_run()
