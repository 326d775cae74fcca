import queue
import threading

answers = {}
finished = threading.Semaphore(0)


def solve(n):
    answers[n] = n * n
    finished.release()


def squares(count):
    for n in range(count):
        threading.Thread(target=solve, args=(n,)).start()
    for _ in range(count):
        finished.acquire()
    for n, answer in answers.items():
        print(n, answer)


names = {}
results = queue.Queue()


def look_up(key):
    names[key] = str(key)
    results.put(key)


def names_of(keys):
    for key in keys:
        threading.Thread(target=look_up, args=(key,)).start()
    found = [results.get() for _ in keys]
    for key in names:
        print(key, names[key], found)


sides = {}
ready = threading.Semaphore(0)


def measure(side):
    sides[side] = len(side)
    ready.release()


def both():
    threading.Thread(target=measure, args=("left",)).start()
    threading.Thread(target=measure, args=("right",)).start()
    ready.acquire()
    ready.acquire()
    for side in sides:
        print(side)


ended = []
seen = {}


def see(n, end):
    seen[n] = n
    end.set()


def all_seen():
    for n in range(4):
        end = threading.Event()
        ended.append(end)
        threading.Thread(target=see, args=(n, end)).start()
    for end in ended:
        end.wait()
    for n in seen:
        print(n)


squares(4)
names_of(["a", "b", "c"])
both()
all_seen()
