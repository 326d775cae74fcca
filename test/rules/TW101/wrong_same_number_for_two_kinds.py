import threading

scores = [0, 0, 0]


def play(i):
    for _ in range(10):
        scores[i] += len(scores)  # expect: TW101


def cheat(i):
    scores[i] += len(scores)  # expect: TW101


threads = []
for i in range(3):
    threads.append(threading.Thread(target=play, args=(i,)))
for i in range(3):
    threads.append(threading.Thread(target=cheat, args=(i,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(scores)
