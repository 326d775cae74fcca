import threading

N = 3
turns = [threading.Semaphore(0) for _ in range(N)]
n = 0

def player(me):
    global n
    for _ in range(5):
        turns[me].acquire()
        n += 1
        print(me, n)
        turns[(me + 1) % N].release()

ts = [threading.Thread(target=player, args=(i,)) for i in range(N)]
for t in ts: t.start()
turns[0].release()
for t in ts: t.join()
