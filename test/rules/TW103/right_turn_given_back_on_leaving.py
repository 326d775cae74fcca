import threading

ping = threading.Semaphore(1)
pong = threading.Semaphore(0)
score = {"n": 0}

def hit():
    score["n"] += 1
    return score["n"]

def alice():
    while True:
        ping.acquire()
        if score["n"] >= 10:
            pong.release()
            break
        print("alice", hit())
        pong.release()

def bob():
    while True:
        pong.acquire()
        try:
            if score["n"] >= 10:
                break
            print("bob", hit())
        finally:
            ping.release()

ts = [threading.Thread(target=alice), threading.Thread(target=bob)]
for t in ts: t.start()
for t in ts: t.join()
