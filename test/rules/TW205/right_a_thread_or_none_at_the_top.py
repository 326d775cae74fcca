import threading

for n in range(4):
    t = threading.Thread(target=print) if n else None
    if t:
        t.start()
        t.join(5)
