import threading

ping = threading.Event()
pong = threading.Event()
n = 0

def even():
    global n
    for _ in range(5):
        ping.wait()
        ping.clear()
        n += 1  # expect: TW101
        pong.set()

def odd():
    global n
    for _ in range(5):
        pong.wait()
        pong.clear()
        n += 1  # expect: TW101
        ping.set()

ping.set()
ts = [threading.Thread(target=f) for f in (even, even, odd)]
for t in ts: t.start()
for t in ts: t.join()
