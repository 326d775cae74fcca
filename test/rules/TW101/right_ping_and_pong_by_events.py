import threading

ping = threading.Event()
pong = threading.Event()
n = 0

def even():
    global n
    for _ in range(5):
        ping.wait()
        ping.clear()
        print("even", n)
        n += 1
        pong.set()

def odd():
    global n
    for _ in range(5):
        pong.wait()
        pong.clear()
        print("odd", n)
        n += 1
        ping.set()

a = threading.Thread(target=even)
b = threading.Thread(target=odd)
a.start(); b.start()
ping.set()
a.join(); b.join()
